// A browser without a window or scripts: cookies, redirects and forms, enough to sign in at the provider.

const MOST_STEPS = 20;
const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
const unescaped = (text) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]);
const attribute = (tag, name) => {
  const value = new RegExp(`\\s${name}="([^"]*)"`, "i").exec(tag)?.[1];
  return value && unescaped(value);
};

export class Agent {
  #cookies = new Map();

  /** Opens a page and follows redirects. */
  async open(url, init = {}) {
    for (let step = 0; step < MOST_STEPS; step++) {
      const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const headers = { ...init.headers, ...(cookie && { Cookie: cookie }) };
      const response = await fetch(url, { ...init, headers, redirect: "manual" });
      for (const line of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
        if (value) this.#cookies.set(name, value);
        else this.#cookies.delete(name);
      }
      const location = response.headers.get("location");
      if (!location) return { url: String(url), response, html: await response.text() };
      url = new URL(location, url);
      init = {};
    }
    throw new Error("redirected without end");
  }

  /** Sends the page's form, with more fields. To another site it goes without cookies, as it would from a browser. */
  async submit({ url, html }, fields = {}) {
    const action = new URL(formOf(html), url);
    const inputs = html.match(/<input[^>]*type="hidden"[^>]*>/gi) ?? [];
    const hidden = inputs.map((input) => [attribute(input, "name"), attribute(input, "value") ?? ""]);
    const body = new URLSearchParams([...hidden, ...Object.entries(fields)]);
    const isOurs = action.origin === new URL(url).origin;
    const headers = isOurs ? {} : { Origin: "null" };
    return (isOurs ? this : new Agent()).open(action, { method: "POST", body, headers });
  }
}

/** Where the page's form goes. */
export function formOf(html) {
  const action = attribute(/<form[^>]*>/i.exec(html)?.[0] ?? "", "action");
  if (!action) throw new Error("there is no form on the page");
  return action;
}

/** Goes through the provider's pages as a person would, until there is nothing more to answer. */
export async function signIn(agent, page, { person, answer }) {
  while (page.html.includes("/interaction/")) {
    const isLogin = page.html.includes('name="person"');
    const fields = answer === "no" ? { answer } : isLogin ? { person } : { answer: "yes" };
    page = await agent.submit(page, fields);
  }
  return page;
}
