// node --test stacks/Conventions/handlers/example
import assert from "node:assert/strict";
import { test } from "node:test";
import { handler } from "./index.mjs";

test("a request is answered with the greeting, in the form that a load balancer takes", async () => {
  process.env.GREETING = "hello";
  assert.deepEqual(await handler({ httpMethod: "POST", path: "/v1/dosomething" }), {
    statusCode: 200,
    statusDescription: "200 OK",
    isBase64Encoded: false,
    headers: { "Content-Type": "application/json" },
    body: '{"greeting":"hello"}',
  });
});

test("a preflight request, which has no body, is answered alike", async () => {
  const answer = await handler({ httpMethod: "OPTIONS", path: "/v1/dosomething", body: "" });
  assert.equal(answer.statusCode, 200);
  assert.deepEqual(JSON.parse(answer.body), { greeting: "hello" });
});
