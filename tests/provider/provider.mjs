// A certified OpenID provider (npm `oidc-provider`) that stands in for Entra, and a least Graph that takes its tokens.
//
//     node provider.mjs FOLDER [--port N] [--tenant NAME] [--access-token-seconds N] [--refresh-token-seconds N]
//                              [--tls-certificate FILE --tls-key FILE] [--record-tokens]
//
// Prints one line of JSON when it is ready, and stops on SIGTERM. In FOLDER: `requests.log`, a line a request with method,
// path and status, never a query or a body; with --record-tokens `tokens`, every token that was given, a line each, for
// tests that search for them where they must not be; and `app.pem`, the certificate and key of the app that proves itself so.
//
// What Entra does otherwise: it puts resources into scopes (here a resource is assumed), sends `refresh_in`, does not send
// `iss`, and gives a refresh token without `prompt=consent`.

import { execFileSync } from "node:child_process";
import { randomBytes, randomUUID, X509Certificate } from "node:crypto";
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { exportJWK, generateKeyPair } from "jose";
import Provider, { errors } from "oidc-provider";
import { APP_ROLE, graph, RESOURCE } from "./graph.mjs";
import { interact } from "./pages.mjs";
import { people, personOf } from "./people.mjs";

const DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code";
const PERMISSIONS = [
  "OnlineMeetings.ReadWrite",
  "User.Read",
  "People.Read",
  "User.ReadBasic.All",
  "Team.ReadBasic.All",
  "Channel.ReadBasic.All",
  "Calendars.ReadWrite",
];

const {
  values: options,
  positionals: [folder],
} = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: "string", default: "0" },
    tenant: { type: "string", default: "larkfield.example" },
    "access-token-seconds": { type: "string", default: "3600" },
    "refresh-token-seconds": { type: "string", default: "86400" },
    "tls-certificate": { type: "string" },
    "tls-key": { type: "string" },
    "record-tokens": { type: "boolean", default: false },
  },
});
if (!folder) throw new Error("name a folder for the log and the certificate");
mkdirSync(folder, { recursive: true });

// Standard output is for the one line.
console.info = console.warn = console.error;

// The port is in the issuer's name, so it comes first.
const tls = options["tls-certificate"] && {
  cert: readFileSync(options["tls-certificate"]),
  key: readFileSync(options["tls-key"]),
};
const server = tls ? createTlsServer(tls) : createServer();
await new Promise((resolve, reject) => {
  server.once("error", reject).listen(Number(options.port), "127.0.0.1", resolve);
});
const issuer = `${tls ? "https" : "http"}://127.0.0.1:${server.address().port}`;

const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
const certificate = makeCertificate(join(folder, "app.pem"));
const clients = { person: randomUUID(), secret: randomUUID(), certificate: randomUUID() };
const clientSecret = randomBytes(30).toString("base64url");
const base = `/${options.tenant}/oauth2/v2.0`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: clients.person,
      application_type: "native",
      token_endpoint_auth_method: "none",
      redirect_uris: ["http://localhost", "http://127.0.0.1"],
      grant_types: ["authorization_code", "refresh_token", DEVICE_CODE],
      response_types: ["code"],
    },
    {
      client_id: clients.secret,
      client_secret: clientSecret,
      token_endpoint_auth_method: "client_secret_post",
      redirect_uris: [],
      grant_types: ["client_credentials"],
      response_types: [],
    },
    {
      client_id: clients.certificate,
      token_endpoint_auth_method: "private_key_jwt",
      token_endpoint_auth_signing_alg: "PS256",
      jwks: { keys: [certificate.jwk] },
      redirect_uris: [],
      grant_types: ["client_credentials"],
      response_types: [],
    },
  ],
  jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: "RS256", use: "sig" }] },
  routes: {
    authorization: `${base}/authorize`,
    token: `${base}/token`,
    device_authorization: `${base}/devicecode`,
    code_verification: `${base}/deviceauth`,
    end_session: `${base}/logout`,
    jwks: `/${options.tenant}/discovery/v2.0/keys`,
  },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  features: {
    devInteractions: { enabled: false },
    deviceFlow: { enabled: true },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => RESOURCE,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: [...PERMISSIONS, ...PERMISSIONS.map((name) => `${RESOURCE}/${name}`), `${RESOURCE}/.default`].join(" "),
        audience: RESOURCE,
        accessTokenTTL: Number(options["access-token-seconds"]),
        accessTokenFormat: "jwt",
      }),
    },
  },
  ttl: { RefreshToken: () => Number(options["refresh-token-seconds"]) },
  pkce: { required: () => true },
  rotateRefreshToken: true,
  // A person's name goes into the ID token, as Entra does it.
  conformIdTokenClaims: false,
  claims: { openid: ["sub"], profile: ["name", "preferred_username"] },
  findAccount: (_, id) => {
    const person = personOf(id);
    const claims = () => ({ sub: id, name: person.name, preferred_username: person.address });
    return person && { accountId: id, claims };
  },
  extraTokenClaims: (_, token) => (token.kind === "ClientCredentials" ? { roles: [APP_ROLE] } : undefined),
  // Entra finds the certificate by its thumbprint.
  assertJwtClientAuthClaimsAndHeader: (_, claims, header) => {
    if (header["x5t#S256"] !== certificate.thumbprint) throw new errors.InvalidClientAuth("the thumbprint is wrong");
    if (claims.exp - claims.iat > 600) throw new errors.InvalidClientAuth("the assertion lives too long");
  },
  cookies: { keys: [randomBytes(20).toString("hex")] },
});
provider.on("server_error", (_, error) => console.error(error));

const serveGraph = graph(issuer, publicKey);
const serveProvider = provider.callback();
const log = join(folder, "requests.log");
server.on("request", async (request, response) => {
  const { pathname } = new URL(request.url, issuer);
  response.on("close", () => {
    appendFileSync(log, `${request.method} ${pathname} ${response.writableFinished ? response.statusCode : "broken off"}\n`);
  });
  try {
    if (options["record-tokens"] && pathname === `${base}/token`) recordTokens(response);
    if (pathname.startsWith("/graph/")) await serveGraph(request, response, pathname);
    else if (pathname.startsWith("/interaction/")) await interact(provider, request, response);
    else await serveProvider(request, response);
  } catch (error) {
    console.error(error);
    if (!response.headersSent) response.writeHead(error.statusCode ?? 500);
    response.end();
  }
});

process.on("SIGTERM", () => process.exit(0));
console.log(
  JSON.stringify({
    authority_url: issuer,
    graph_url: `${issuer}/graph`,
    tenant: options.tenant,
    client_id: clients.person,
    secret_client_id: clients.secret,
    client_secret: clientSecret,
    certificate_client_id: clients.certificate,
    certificate: certificate.path,
    user_id: people[0].id,
    people,
    requests: log,
  }),
);

/** Writes down the tokens of an answer that is about to be sent. */
function recordTokens(response) {
  const end = response.end.bind(response);
  response.end = (body, ...rest) => {
    const { access_token, refresh_token, id_token } = JSON.parse(body ?? "{}");
    const tokens = [access_token, refresh_token, id_token].filter(Boolean);
    appendFileSync(join(folder, "tokens"), tokens.map((token) => `${token}\n`).join(""), { mode: 0o600 });
    return end(body, ...rest);
  };
}

/** A new certificate with its key, in one PEM file that only this user can read. */
function makeCertificate(path) {
  const key = `${path}.key`;
  const request = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "7", "-subj", "/CN=Convene test app"];
  const pem = execFileSync("openssl", [...request, "-keyout", key], { stdio: ["ignore", "pipe", "ignore"] }).toString();
  writeFileSync(path, pem + readFileSync(key), { mode: 0o600 });
  rmSync(key);
  const parsed = new X509Certificate(pem);
  return {
    path,
    jwk: { ...parsed.publicKey.export({ format: "jwk" }), alg: "PS256", use: "sig" },
    thumbprint: Buffer.from(parsed.fingerprint256.replaceAll(":", ""), "hex").toString("base64url"),
  };
}
