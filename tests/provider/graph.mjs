// The least of Microsoft Graph that creating a meeting needs. It knows nothing of Convene and trusts no token unchecked.

import { randomUUID } from "node:crypto";
import { jwtVerify } from "jose";
import { bodyOf } from "./http.mjs";
import { personOf } from "./people.mjs";

export const RESOURCE = "https://graph.microsoft.com";
export const APP_ROLE = "OnlineMeetings.ReadWrite.All";
const SCOPES = ["OnlineMeetings.ReadWrite", `${RESOURCE}/OnlineMeetings.ReadWrite`];

class Refusal extends Error {
  constructor(status, code, message) {
    super(message);
    Object.assign(this, { status, code });
  }
}

/** A Graph below `/graph` that accepts tokens of this issuer, signed with this key. */
export function graph(issuer, publicKey) {
  const meetings = new Map();

  /** Who calls: a person with the scope, or an app with the role. */
  async function caller(request) {
    const [, token] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? "") ?? [];
    const { payload } = await jwtVerify(token ?? "", publicKey, {
      issuer,
      audience: RESOURCE,
      typ: "at+jwt",
      requiredClaims: ["exp", "sub", "client_id"],
    }).catch(({ message }) => {
      throw new Refusal(401, "InvalidAuthenticationToken", message);
    });
    if (payload.roles?.includes(APP_ROLE)) return { isApp: true };
    const person = personOf(payload.sub);
    if (!person || !payload.scope?.split(" ").some((scope) => SCOPES.includes(scope))) {
      throw new Refusal(403, "Forbidden", "The token has no permission to create meetings.");
    }
    return { isApp: false, person };
  }

  /** Whose things a path is about. */
  function subject({ isApp, person }, owner) {
    if (owner === "me") {
      if (isApp) throw new Refusal(400, "BadRequest", "/me request is only valid with delegated authentication flow.");
      return person;
    }
    const named = personOf(decodeURIComponent(owner.slice("users/".length)));
    if (!named) throw new Refusal(404, "Request_ResourceNotFound", "There is no such user.");
    if (!isApp && named !== person) throw new Refusal(403, "Forbidden", "That is somebody else.");
    return named;
  }

  function createOrGet(person, body) {
    let asked;
    try {
      asked = JSON.parse(body);
    } catch ({ message }) {
      throw new Refusal(400, "BadRequest", message);
    }
    if (!asked?.externalId) throw new Refusal(400, "BadRequest", "externalId is missing.");
    const key = `${person.id} ${asked.externalId}`;
    if (meetings.has(key)) return [200, meetings.get(key)];
    const id = randomUUID();
    const now = new Date();
    const meeting = {
      id,
      creationDateTime: now.toISOString(),
      startDateTime: asked.startDateTime ?? now.toISOString(),
      endDateTime: asked.endDateTime ?? new Date(now.getTime() + 3_600_000).toISOString(),
      joinWebUrl: `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${id}%40thread.v2/0`,
      subject: asked.subject ?? null,
      externalId: asked.externalId,
      participants: {
        organizer: {
          upn: person.address,
          role: "presenter",
          identity: { user: { id: person.id, displayName: person.name } },
        },
        attendees: asked.participants?.attendees ?? [],
      },
      audioConferencing: null,
      chatInfo: { threadId: `19:meeting_${id}@thread.v2`, messageId: "0", replyChainMessageId: null },
    };
    meetings.set(key, meeting);
    return [201, meeting];
  }

  async function answer(request, path) {
    const [, owner, rest] = /^\/graph\/(?:v1\.0|beta)\/(me|users\/[^/]+)(\/.*)?$/.exec(path) ?? [];
    if (!owner) throw new Refusal(404, "ResourceNotFound", "There is no such path.");
    const person = subject(await caller(request), owner);
    if (request.method === "GET" && !rest) {
      const { id, name, address } = person;
      return [200, { id, displayName: name, userPrincipalName: address, mail: address }];
    }
    if (request.method === "POST" && rest === "/onlineMeetings/createOrGet") {
      return createOrGet(person, await bodyOf(request));
    }
    throw new Refusal(404, "ResourceNotFound", "There is no such path.");
  }

  return async function serve(request, response, path) {
    const requestId = randomUUID();
    let status, body;
    try {
      [status, body] = await answer(request, path);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      status = error.status;
      const innerError = { date: new Date().toISOString().slice(0, 19), "request-id": requestId };
      body = { error: { code: error.code, message: error.message, innerError } };
      if (status === 401) response.setHeader("WWW-Authenticate", 'Bearer realm="", error="invalid_token"');
    }
    response.writeHead(status, { "Content-Type": "application/json", "request-id": requestId });
    response.end(JSON.stringify(body));
  };
}
