// Talks to the demo organization with Microsoft's own JavaScript client for Graph.
// Its argument is the line of JSON that `convene demo-server` prints.

import assert from "node:assert/strict";
import graph from "@microsoft/microsoft-graph-client";

const { Client, GraphError, HTTPMessageHandler, ResponseType, RetryHandler, RetryHandlerOptions } = graph;
const demo = JSON.parse(process.argv[2]);

// The client's own authentication handler sends tokens over https only, so one that knows the demo takes its place.
class DemoToken {
  setNext(next) {
    this.next = next;
  }
  execute(context) {
    assert.ok(context.request.startsWith(`${demo.graph_url}/`), "the token travels to the demo only");
    context.options.headers = { ...context.options.headers, Authorization: `Bearer ${demo.token}` };
    return this.next.execute(context);
  }
}
const retry = new RetryHandler(new RetryHandlerOptions());
const token = new DemoToken();
token.setNext(retry);
retry.setNext(new HTTPMessageHandler());
const client = Client.initWithMiddleware({ baseUrl: `${demo.graph_url}/`, middleware: token });

const body = { externalId: "sdk-javascript", subject: "Made by the JavaScript client" };
const createOrGet = async (body) => {
  const raw = await client.api("/me/onlineMeetings/createOrGet").responseType(ResponseType.RAW).post(body);
  return [raw.status, await raw.json()];
};

const [createdStatus, created] = await createOrGet(body);
const [gotStatus, got] = await createOrGet(body);
assert.deepEqual([createdStatus, gotStatus], [201, 200]);
assert.deepEqual(got, created);

const found = await client
  .api("/me/onlineMeetings")
  .filter(`JoinWebUrl eq '${encodeURIComponent(created.joinWebUrl)}'`)
  .get();
assert.equal(found.value[0]?.id, created.id, "found by its link");

const meeting = client.api(`/me/onlineMeetings/${encodeURIComponent(created.id)}`);
assert.equal((await meeting.patch({ subject: "Changed" })).subject, "Changed");
assert.equal((await meeting.get()).subject, "Changed");

const refused = await client.api("/me/onlineMeetings/createOrGet").post({ subject: "no external ID" }).then(
  () => assert.fail("it must be refused"),
  (error) => error,
);
assert.ok(refused instanceof GraphError);
assert.deepEqual([refused.statusCode, refused.code], [400, "BadRequest"]);
assert.ok(refused.requestId, "the request-id comes with the error");

// Page by page. The client takes only https for a whole address, so it is handed the rest of each.
let people = 0;
for (let next = "/users?$top=50"; next; ) {
  const page = await client.api(next).get();
  people += page.value.length;
  next = page["@odata.nextLink"]?.replace(`${demo.graph_url}/v1.0`, "");
}
assert.ok(people > 150, `${people} people`);

// And waits when it is told to.
const fault = { method: "GET", path: "/me", fault: { kind: "status", status: 429, retry_after: { seconds: 1 } } };
const answer = await fetch(`${demo.graph_url}/_demo/faults`, {
  method: "POST",
  headers: { Authorization: `Bearer ${demo.token}`, "Content-Type": "application/json" },
  body: JSON.stringify(fault),
});
assert.equal(answer.status, 204);
assert.ok((await client.api("/me").get()).userPrincipalName);

await meeting.delete();
await assert.rejects(meeting.get(), (error) => error instanceof GraphError && error.statusCode === 404);
console.log("The JavaScript client and the demo organization understand each other.");
