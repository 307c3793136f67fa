// A command for CONVENE_BROWSER: signs in at the provider and posts the answer, without a browser.
//
//     node browser.mjs LINK

import { Agent, formOf, signIn } from "./agent.mjs";
import { inBackground, wishes } from "./background.mjs";

await inBackground(async (link) => {
  const agent = new Agent();
  const page = await signIn(agent, await agent.open(link), wishes);
  const action = formOf(page.html);
  const { response, html } = await agent.submit(page);
  return { action, status: response.status, headers: Object.fromEntries(response.headers), text: text(html) };
});

function text(html) {
  const body = /<body[^>]*>(.*)<\/body>/s.exec(html)?.[1] ?? html;
  return body.replace(/<[^>]*>/g, "").trim();
}
