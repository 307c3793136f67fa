// What the scripts that play a browser share. A browser is called with a link and returns at once.
//
// Environment: BROWSER_PERSON, the object ID of who signs in (the first person otherwise); BROWSER_ANSWER=no for someone who
// refuses; BROWSER_REPORT, a file that gets JSON about what was seen, when all is over.

import { spawn } from "node:child_process";
import { renameSync, writeFileSync } from "node:fs";
import { people } from "./people.mjs";

export const wishes = { person: process.env.BROWSER_PERSON || people[0].id, answer: process.env.BROWSER_ANSWER };

/** Runs `work` in another process, so that this one ends at once, and reports what it gave or why it failed. */
export async function inBackground(work) {
  if (!process.env.BROWSER_IN_BACKGROUND) {
    const env = { ...process.env, BROWSER_IN_BACKGROUND: "1" };
    spawn(process.execPath, process.argv.slice(1), { env, detached: true, stdio: "ignore" }).unref();
    return;
  }
  const report = await work(process.argv.at(-1)).catch((error) => ({ failure: String(error) }));
  const file = process.env.BROWSER_REPORT;
  if (file) {
    writeFileSync(`${file}.new`, `${JSON.stringify(report, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
}
