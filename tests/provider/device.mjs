// Enters a code as a person with a telephone at hand would.
//
//     node device.mjs PAGE CODE

import { pathToFileURL } from "node:url";
import { Agent, signIn } from "./agent.mjs";
import { wishes } from "./background.mjs";

/** Enters the code on the page and signs in; gives the text of the last page. */
export async function enter(page, code, { person, answer }) {
  const agent = new Agent();
  const asked = await agent.open(page);
  const confirm = await agent.submit(asked, { user_code: code });
  if (!confirm.html.includes('name="confirm"')) throw new Error("the code is not known");
  const fields = answer === "no" ? { abort: "yes" } : {};
  const { html } = await signIn(agent, await agent.submit(confirm, fields), { person });
  return html;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await enter(process.argv[2], process.argv[3], wishes);
}
