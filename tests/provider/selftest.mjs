// The provider's own check, without Convene: node selftest.mjs

import assert from "node:assert/strict";
import { spawn, execFile } from "node:child_process";
import { createHash, createPrivateKey, randomBytes, randomUUID, X509Certificate } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { decodeJwt, SignJWT } from "jose";
import { bodyOf } from "./http.mjs";

const here = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), "convene-provider-"));
after(() => rmSync(folder, { recursive: true }));
const provider = await start(folder, "--access-token-seconds", "2");

/** Starts a provider that ends with this program, and gives what it says about itself. */
async function start(...options) {
  const child = spawn(process.execPath, [join(here, "provider.mjs"), ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  after(() => child.kill());
  const [line] = await once(createInterface(child.stdout), "line");
  return JSON.parse(line);
}
const endpoint = (name) => `${provider.authority_url}/${provider.tenant}/oauth2/v2.0/${name}`;
const RESOURCE = "https://graph.microsoft.com";
const SCOPE = `${RESOURCE}/OnlineMeetings.ReadWrite openid profile offline_access`;
const [ana, tomas] = provider.people;

async function post(url, fields) {
  const response = await fetch(url, { method: "POST", body: new URLSearchParams(fields) });
  return { status: response.status, body: await response.json() };
}

async function graph(token, method, path, body) {
  const response = await fetch(`${provider.graph_url}${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: body && JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}
const createOrGet = (token, externalId, owner = "me") =>
  graph(token, "POST", `/v1.0/${owner}/onlineMeetings/createOrGet`, { externalId, subject: "Hello" });

/** Something that waits for the answer, on both addresses of localhost. */
async function listener() {
  const arrivals = [];
  let arrived;
  const first = new Promise((resolve) => (arrived = resolve));
  const handler = async (request, response) => {
    const { address } = request.socket.server?.address() ?? request.socket.address();
    const arrival = { method: request.method, url: request.url, address, headers: request.headers };
    arrival.fields = new URLSearchParams(await bodyOf(request));
    arrivals.push(arrival);
    response.setHeader("Connection", "close");
    response.setHeader("Content-Type", "text/html");
    response.end("<!DOCTYPE html><title>Listener</title><body><p>You can go back.</p></body>");
    if (request.method === "POST") arrived(arrival);
  };
  const servers = [createServer(handler), createServer(handler)];
  servers[0].listen(0, "127.0.0.1");
  await once(servers[0], "listening");
  const { port } = servers[0].address();
  servers[1].listen({ port, host: "::1", ipv6Only: true });
  await once(servers[1], "listening");
  const close = () => servers.forEach((server) => server.close());
  return { redirect: `http://localhost:${port}`, first, arrivals, close };
}

function authorization(redirect, more = {}, { authority_url, tenant, client_id } = provider) {
  const verifier = randomBytes(32).toString("base64url");
  const state = randomUUID();
  const nonce = randomUUID();
  const link = new URL(`${authority_url}/${tenant}/oauth2/v2.0/authorize`);
  link.search = new URLSearchParams({
    client_id,
    response_type: "code",
    response_mode: "form_post",
    redirect_uri: redirect,
    scope: SCOPE,
    prompt: "consent",
    state,
    nonce,
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    claims: '{"access_token":{"xms_cc":{"values":["cp1"]}}}',
    ...more,
  });
  return { link: link.href, verifier, state, nonce };
}

async function browse(script, link, wishes = {}) {
  const report = join(folder, `${randomUUID()}.json`);
  const env = { ...process.env, BROWSER_REPORT: report, ...wishes };
  await promisify(execFile)(process.execPath, [join(here, script), link], { env });
  for (let tries = 0; tries < 600 && !existsSync(report); tries++) await sleep(100);
  const seen = JSON.parse(readFileSync(report));
  assert.equal(seen.failure, undefined);
  return seen;
}

/** Signs in with the browser and exchanges the code. */
async function signIn(script, wishes) {
  const { redirect, first, arrivals, close } = await listener();
  const asked = authorization(redirect);
  const seen = await browse(script, asked.link, wishes);
  const answer = await first;
  close();
  assert.equal(answer.fields.get("state"), asked.state);
  assert.equal(answer.fields.get("iss"), provider.authority_url);
  const exchange = {
    grant_type: "authorization_code",
    client_id: provider.client_id,
    code: answer.fields.get("code"),
    redirect_uri: redirect,
    code_verifier: asked.verifier,
    scope: SCOPE,
  };
  const tokens = await post(endpoint("token"), exchange);
  assert.equal(tokens.status, 200, JSON.stringify(tokens.body));
  return { seen, answer, arrivals, asked, exchange, tokens: tokens.body };
}

test("a person signs in by a script: form_post, PKCE, an ID token with a name, and a token that Graph takes", async () => {
  const { seen, answer, asked, exchange, tokens } = await signIn("browser.mjs", { BROWSER_PERSON: tomas.id });
  assert.equal(seen.status, 200);
  assert.equal(seen.text, "You can go back.");
  assert.equal(answer.method, "POST");
  assert.equal(answer.url, "/");
  assert.equal(answer.headers["content-type"].split(";")[0], "application/x-www-form-urlencoded");

  const claims = decodeJwt(tokens.id_token);
  assert.equal(claims.sub, tomas.id);
  assert.equal(claims.name, tomas.name);
  assert.equal(claims.preferred_username, tomas.address);
  assert.equal(claims.nonce, asked.nonce);
  assert.equal(claims.aud, provider.client_id);
  assert.equal(tokens.token_type, "Bearer");
  assert.ok(tokens.scope.split(" ").includes(`${RESOURCE}/OnlineMeetings.ReadWrite`), tokens.scope);
  assert.ok(tokens.refresh_token);

  const me = await graph(tokens.access_token, "GET", "/v1.0/me");
  assert.deepEqual([me.status, me.body.displayName], [200, tomas.name]);
  const created = await createOrGet(tokens.access_token, "one");
  const got = await createOrGet(tokens.access_token, "one");
  assert.deepEqual([created.status, got.status], [201, 200]);
  assert.deepEqual(got.body, created.body);
  assert.equal((await createOrGet(tokens.access_token, "one", `users/${ana.id}`)).status, 403);

  const again = await post(endpoint("token"), exchange);
  assert.deepEqual([again.status, again.body.error], [400, "invalid_grant"], "a code counts once");
});

test("without PKCE nobody gets a code", async () => {
  const { redirect, first, close } = await listener();
  const { link, state } = authorization(redirect, { code_challenge: "", code_challenge_method: "" });
  await browse("browser.mjs", link);
  const { fields } = await first;
  close();
  assert.deepEqual([fields.get("error"), fields.get("state")], ["invalid_request", state]);
});

test("who says no is reported as such", async () => {
  const { redirect, first, close } = await listener();
  await browse("browser.mjs", authorization(redirect).link, { BROWSER_ANSWER: "no" });
  const { fields } = await first;
  close();
  assert.equal(fields.get("error"), "access_denied");
});

test("a refresh token is replaced when used, and using the old one again ends the sign-in", async () => {
  const { tokens } = await signIn("browser.mjs");
  const refresh = (token) =>
    post(endpoint("token"), {
      grant_type: "refresh_token",
      client_id: provider.client_id,
      refresh_token: token,
      scope: SCOPE,
    });
  const second = await refresh(tokens.refresh_token);
  assert.equal(second.status, 200, JSON.stringify(second.body));
  assert.notEqual(second.body.refresh_token, tokens.refresh_token);
  assert.equal((await createOrGet(second.body.access_token, "two")).status, 201);
  const reuse = await refresh(tokens.refresh_token);
  assert.deepEqual([reuse.status, reuse.body.error], [400, "invalid_grant"]);
  const ended = await refresh(second.body.refresh_token);
  assert.deepEqual([ended.status, ended.body.error], [400, "invalid_grant"]);
});

test("Graph refuses tokens that are old, changed, missing, or for something else", async () => {
  const { tokens } = await signIn("browser.mjs");
  const [head, payload, signature] = tokens.access_token.split(".");
  const changed = Buffer.from(JSON.stringify({ ...decodeJwt(tokens.access_token), sub: tomas.id })).toString("base64url");
  for (const token of ["", "x", `${head}.${changed}.${signature}`, `${head}.${payload}.`, tokens.id_token]) {
    const { status, body } = await createOrGet(token, "three");
    assert.deepEqual([status, body.error.code], [401, "InvalidAuthenticationToken"]);
  }
  await sleep(3000);
  assert.equal((await createOrGet(tokens.access_token, "three")).status, 401, "two seconds have passed");
});

test("a code for a device is pending until a person enters it elsewhere", async () => {
  const start = () => post(endpoint("devicecode"), { client_id: provider.client_id, scope: SCOPE });
  const poll = ({ device_code }) =>
    post(endpoint("token"), {
      grant_type: "urn:ietf:params:oauth:grant-type:device_code",
      client_id: provider.client_id,
      device_code,
    });
  const enter = ({ verification_uri, user_code }, wishes) =>
    promisify(execFile)(process.execPath, [join(here, "device.mjs"), verification_uri, user_code], {
      env: { ...process.env, ...wishes },
    });

  const { status, body } = await start();
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual((await poll(body)).body.error, "authorization_pending");
  await enter(body);
  const tokens = await poll(body);
  assert.equal(tokens.status, 200, JSON.stringify(tokens.body));
  assert.ok(tokens.body.refresh_token);
  assert.equal(decodeJwt(tokens.body.id_token).sub, ana.id);
  assert.equal((await createOrGet(tokens.body.access_token, "four")).status, 201);

  const refused = (await start()).body;
  await enter(refused, { BROWSER_ANSWER: "no" });
  assert.equal((await poll(refused)).body.error, "access_denied");
});

test("an app proves itself with its secret or its certificate, and acts for a person by object ID", async () => {
  const grant = { grant_type: "client_credentials", scope: `${RESOURCE}/.default` };
  const check = async (proof) => {
    const { status, body } = await post(endpoint("token"), { ...grant, ...proof });
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal(body.refresh_token, undefined);
    const externalId = randomUUID();
    assert.equal((await createOrGet(body.access_token, externalId, `users/${ana.id}`)).status, 201);
    assert.equal((await createOrGet(body.access_token, externalId, `users/${ana.id}`)).status, 200);
    assert.equal((await createOrGet(body.access_token, externalId, `users/${randomUUID()}`)).status, 404);
    assert.equal((await createOrGet(body.access_token, externalId)).status, 400, "an app is nobody");
    assert.equal((await graph(body.access_token, "GET", `/v1.0/users/${tomas.address}`)).body.id, tomas.id);
  };
  const secret = { client_id: provider.secret_client_id, client_secret: provider.client_secret };
  await check(secret);
  const wrong = await post(endpoint("token"), { ...grant, ...secret, client_secret: "wrong" });
  assert.deepEqual([wrong.status, wrong.body.error], [401, "invalid_client"]);

  const pem = readFileSync(provider.certificate);
  const thumbprint = Buffer.from(new X509Certificate(pem).fingerprint256.replaceAll(":", ""), "hex").toString("base64url");
  const assertion = async (header) => ({
    client_id: provider.certificate_client_id,
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: await new SignJWT()
      .setProtectedHeader({ alg: "PS256", ...header })
      .setIssuer(provider.certificate_client_id)
      .setSubject(provider.certificate_client_id)
      .setAudience(endpoint("token"))
      .setJti(randomUUID())
      .setIssuedAt()
      .setNotBefore("0s")
      .setExpirationTime("10m")
      .sign(createPrivateKey(pem)),
  });
  await check(await assertion({ "x5t#S256": thumbprint }));
  const unknown = await post(endpoint("token"), { ...grant, ...(await assertion({ "x5t#S256": "other" })) });
  assert.deepEqual([unknown.status, unknown.body.error], [401, "invalid_client"]);
});

test("a person signs in with a real browser, which goes to ::1 first", async () => {
  const { seen, answer } = await signIn("chromium.mjs");
  assert.equal(seen.method, "POST");
  assert.equal(seen.status, 200);
  assert.equal(seen.text, "You can go back.");
  assert.equal(seen.headers.connection, "close");
  assert.equal(seen.server.ipAddress.replace(/[[\]]/g, ""), "::1");
  assert.equal(answer.address, "::1");
  // The name of the provider, or "null" where its pages send no referrer: a receiver must take both.
  assert.equal(answer.headers.origin, provider.authority_url);
});

test("a real browser carries the answer from an https page to http://localhost without a warning", async () => {
  const [certificate, key] = ["tls.pem", "tls.key"].map((name) => join(folder, name));
  const request = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Provider"];
  const files = ["-addext", "subjectAltName=IP:127.0.0.1", "-out", certificate, "-keyout", key];
  await promisify(execFile)("openssl", [...request, ...files]);
  const secure = await start(join(folder, "secure"), "--tls-certificate", certificate, "--tls-key", key);
  assert.match(secure.authority_url, /^https:/);

  const { redirect, first, close } = await listener();
  const { link, state } = authorization(redirect, {}, secure);
  const seen = await browse("chromium.mjs", link, { BROWSER_TRUST: "all" });
  const { fields, headers, address } = await first;
  close();
  assert.deepEqual([seen.status, seen.text], [200, "You can go back."]);
  assert.deepEqual([fields.get("state"), fields.get("iss")], [state, secure.authority_url]);
  assert.ok(fields.get("code"));
  assert.equal(address, "::1");
  assert.ok(["null", secure.authority_url].includes(headers.origin), headers.origin);
});

test("the log names every request and no secret of one", () => {
  const log = readFileSync(provider.requests, "utf8");
  for (const line of log.trim().split("\n")) assert.match(line, /^(GET|POST) \/[\w./@-]* \d{3}$/, line);
  assert.match(log, /POST \/larkfield\.example\/oauth2\/v2\.0\/token 200/);
  assert.match(log, /POST \/graph\/v1\.0\/me\/onlineMeetings\/createOrGet 201/);
});
