// The provider's two pages: who are you, and may this app. Plain forms, for scripts and browsers alike.

import { bodyOf, escaped } from "./http.mjs";
import { people, personOf } from "./people.mjs";

/** Shows or takes a step of a sign-in: `/interaction/{uid}`. */
export async function interact(provider, request, response) {
  const interaction = await provider.interactionDetails(request, response);
  const { uid, prompt } = interaction;
  if (request.method === "GET") {
    const form = prompt.name === "login" ? login() : consent(interaction);
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.end(
      `<!DOCTYPE html><html lang="en"><title>Sign in</title><form method="post" action="/interaction/${uid}">${form}</form></html>`,
    );
    return;
  }
  const answer = new URLSearchParams(await bodyOf(request));
  await provider.interactionFinished(request, response, await result(provider, interaction, answer));
}

function login() {
  const button = ({ id, name }) => `<p><button name="person" value="${id}">${escaped(name)}</button></p>`;
  return `<h1>Who are you?</h1>${people.map(button).join("")}${refusal}`;
}

const refusal = '<p><button name="answer" value="no">No</button></p>';

function consent({ params }) {
  const scopes = params.scope.split(" ").map((scope) => `<li>${escaped(scope)}</li>`);
  return `<h1>May ${escaped(params.client_id)} do this for you?</h1><ul>${scopes.join("")}</ul>
    <p><button name="answer" value="yes">Allow</button></p>${refusal}`;
}

async function result(provider, { prompt, params, session, grantId }, answer) {
  if (answer.get("answer") === "no") {
    return { error: "access_denied", error_description: "The person said no" };
  }
  if (prompt.name === "login") {
    return { login: { accountId: personOf(answer.get("person")).id } };
  }
  const grant = grantId
    ? await provider.Grant.find(grantId)
    : new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  const { missingOIDCScope, missingOIDCClaims, missingResourceScopes } = prompt.details;
  if (missingOIDCScope) grant.addOIDCScope(missingOIDCScope.join(" "));
  if (missingOIDCClaims) grant.addOIDCClaims(missingOIDCClaims);
  for (const [resource, scopes] of Object.entries(missingResourceScopes ?? {})) {
    grant.addResourceScope(resource, scopes.join(" "));
  }
  return { consent: { grantId: await grant.save() } };
}
