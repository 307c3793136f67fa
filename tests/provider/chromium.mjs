// A command for CONVENE_BROWSER: the same in a real browser, Debian's Chromium without a window.
//
//     node chromium.mjs LINK
//
// BROWSER_PICTURE names a file for a picture of the last page. BROWSER_TRUST=all takes the certificate of any provider.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { inBackground, wishes } from "./background.mjs";
import { personOf } from "./people.mjs";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

await inBackground(async (link) => {
  const profile = mkdtempSync(join(tmpdir(), "convene-chromium-"));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    headless: true,
    ignoreHTTPSErrors: process.env.BROWSER_TRUST === "all",
    args: FLAGS,
  });
  try {
    const page = await browser.newPage();
    const remarks = [];
    page.on("console", (message) => remarks.push(message.text()));
    const arriving = page.waitForResponse((response) => new URL(response.url()).hostname === "localhost");
    // It is awaited below, unless something before that fails.
    arriving.catch(() => {});
    await page.goto(link);
    if (wishes.answer === "no") {
      await page.getByRole("button", { name: "No" }).click();
    } else {
      await page.getByRole("button", { name: personOf(wishes.person).name }).click();
      await page.getByRole("button", { name: "Allow" }).click();
    }
    const response = await arriving;
    await response.finished();
    await page.waitForLoadState();
    if (process.env.BROWSER_PICTURE) await page.screenshot({ path: process.env.BROWSER_PICTURE });
    const request = response.request();
    return {
      url: page.url(),
      method: request.method(),
      origin: (await request.headerValue("origin")) ?? null,
      server: await response.serverAddr(),
      status: response.status(),
      headers: await response.allHeaders(),
      title: await page.title(),
      text: await page.locator("body").innerText(),
      remarks,
    };
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
