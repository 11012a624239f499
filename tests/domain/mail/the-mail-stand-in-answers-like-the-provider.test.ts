import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Resend } from "resend";
import { expect, test } from "@/tests/support/domain";
import { hour } from "@/tests/support/people";

const mail = { from: "市 <city@example.jp>", to: "a@example.jp", subject: "件名", text: "本文" };
const key = () => String(process.env.RESEND_API_KEY);

test.beforeEach(async ({ mailbox }) => {
  await mailbox.reset();
  await mailbox.settings({ rate: 100 });
});

async function post(url: string, body: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(url, {
    method: "POST",
    headers: { authorization: `Bearer ${key()}`, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const { statusCode, ...named } = (await answer.json()) as Record<string, unknown>;
  expect(statusCode ?? answer.status).toBe(answer.status);
  return { status: answer.status, headers: answer.headers, ...named } as {
    status: number;
    headers: Headers;
    name?: string;
    id?: string;
    data?: { id: string }[];
  };
}

test("the stand-in refuses with the status and name of the provider", async ({ mailbox }) => {
  const emails = `${mailbox.url}/emails`;
  const refusals: [unknown, Record<string, string>, number, string][] = [
    [mail, { authorization: "" }, 401, "missing_api_key"],
    [mail, { authorization: "Bearer wrong" }, 403, "invalid_api_key"],
    [{ ...mail, to: undefined }, {}, 422, "missing_required_field"],
    [{ ...mail, subject: undefined }, {}, 422, "missing_required_field"],
    [{ ...mail, text: undefined }, {}, 422, "missing_required_field"],
    [{ ...mail, from: "nobody" }, {}, 422, "invalid_from_address"],
    [{ ...mail, to: "a@example.jp, b@example.jp" }, {}, 422, "validation_error"],
    [{ ...mail, to: "a@example.jp\r\nBcc: b@example.jp" }, {}, 422, "validation_error"],
    [
      { ...mail, to: Array.from({ length: 51 }, (_, at) => `a${at}@example.jp`) },
      {},
      422,
      "validation_error",
    ],
    [{ ...mail, subject: "一行\r\nBcc: b@example.jp" }, {}, 422, "validation_error"],
    ["{", {}, 400, "validation_error"],
    [mail, { "idempotency-key": "k".repeat(257) }, 400, "invalid_idempotency_key"],
  ];
  for (const [body, headers, status, name] of refusals) {
    expect(await post(emails, body, headers)).toMatchObject({ status, name });
  }
  expect(await post(`${emails}/nowhere`, mail)).toMatchObject({ status: 404, name: "not_found" });
  expect(await mailbox.mails()).toHaveLength(0);
});

test("the stand-in carries out one request per idempotency key for 24 hours", async ({ mailbox }) => {
  const emails = `${mailbox.url}/emails`;
  const keyed = { "idempotency-key": "one" };
  const first = await post(emails, mail, keyed);
  const { text, ...rest } = mail;
  expect((await post(emails, { text, ...rest }, keyed)).id).toBe(first.id);
  expect(await post(emails, { ...mail, text: "別" }, keyed)).toMatchObject({
    status: 409,
    name: "invalid_idempotent_request",
  });
  expect(await mailbox.mails()).toHaveLength(1);
  await mailbox.advance(24 * hour);
  expect((await post(emails, mail, keyed)).id).not.toBe(first.id);
  expect(await mailbox.mails()).toHaveLength(2);
});

test("the stand-in refuses an idempotency key whose first request is under way", async ({ mailbox }) => {
  await mailbox.fault({ mode: "slow", ms: 2000, times: 1 });
  const keyed = { "idempotency-key": "both" };
  const [first, second] = await Promise.all([
    post(`${mailbox.url}/emails`, mail, keyed),
    post(`${mailbox.url}/emails`, mail, keyed),
  ]);
  const names = [first, second].map((answer) => answer.name ?? "accepted").sort();
  expect(names).toEqual(["accepted", "concurrent_idempotent_requests"]);
});

test("the stand-in accepts batches of up to 100 mails as a whole or not at all", async ({ mailbox }) => {
  const batch = `${mailbox.url}/emails/batch`;
  const hundred = Array.from({ length: 100 }, (_, at) => ({ ...mail, to: [`a${at}@example.jp`] }));
  expect((await post(batch, hundred, { "idempotency-key": "b" })).data).toHaveLength(100);
  expect((await post(batch, hundred, { "idempotency-key": "b" })).data).toHaveLength(100);
  expect((await post(batch, [...hundred, mail])).status).toBe(422);
  expect((await post(batch, [mail, { ...mail, to: "" }])).status).toBe(422);
  expect(await mailbox.mails()).toHaveLength(100);
});

test("the stand-in names its rate, and refuses calls above it", async ({ mailbox }) => {
  await mailbox.settings({ rate: 2 });
  // More calls than the rate allows in the time that they take on any machine.
  const answers = await Promise.all(Array.from({ length: 40 }, () => post(`${mailbox.url}/emails`, mail)));
  const refused = answers.find((answer) => answer.status === 429);
  expect(refused).toMatchObject({ name: "rate_limit_exceeded" });
  expect(refused?.headers.get("retry-after")).toBe("1");
  expect(answers[0]?.headers.get("ratelimit-limit")).toBe("2");
  const accepted = answers.filter((answer) => answer.id);
  expect(accepted.length).toBeGreaterThanOrEqual(2);
  expect(await mailbox.mails()).toHaveLength(accepted.length);
});

test("the stand-in shows an accepted mail by its id, with the API key", async ({ mailbox }) => {
  const { id } = await post(`${mailbox.url}/emails`, mail);
  const found = await new Resend(key(), { baseUrl: mailbox.url }).emails.get(String(id));
  expect(found.data).toMatchObject({ object: "email", id, to: ["a@example.jp"], subject: "件名" });
  expect((await fetch(`${mailbox.url}/emails/${id}`)).status).toBe(401);
});

test("the stand-in signs its webhooks as the provider does", async ({ mailbox }) => {
  const webhookSecret = `whsec_${Buffer.from("a secret of the webhooks").toString("base64")}`;
  const types: string[] = [];
  const receiver = createServer(async (request, response) => {
    const payload = Buffer.concat(await request.toArray()).toString();
    const headers = {
      id: String(request.headers["svix-id"]),
      timestamp: String(request.headers["svix-timestamp"]),
      signature: String(request.headers["svix-signature"]),
    };
    const event = new Resend(key()).webhooks.verify({ payload, headers, webhookSecret });
    types.push((event as { type: string }).type);
    response.end();
  });
  await new Promise<void>((done) => receiver.listen(0, "127.0.0.1", done));
  const webhookUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  await mailbox.settings({ webhookUrl, webhookSecret });
  await post(`${mailbox.url}/emails`, { ...mail, to: "bounced@example.jp" });
  await expect.poll(() => types).toEqual(["email.sent", "email.bounced"]);
  await mailbox.settings({ webhookUrl: "" });
  receiver.close();
});

test("the page of the stand-in shows a hostile mail as text and in a frame without rights", async ({
  mailbox,
}) => {
  const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
  const html = `<html><head></head><body>${hostile}</body></html>`;
  const { id } = await post(`${mailbox.url}/emails`, { ...mail, subject: hostile, text: hostile, html });
  for (const path of ["/", `/?to=${encodeURIComponent(hostile)}`, `/mails/${id}`]) {
    const page = await fetch(mailbox.url + path);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    const text = await page.text();
    expect(text).not.toContain("<script>alert");
    expect(text).not.toContain("<img");
  }
  const frame = await fetch(`${mailbox.url}/mails/${id}/html`);
  expect(frame.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
  expect(frame.headers.get("content-security-policy")).not.toContain("allow-scripts");
});

test("the stand-in answers no other host name and no order from a page of another site", async ({
  mailbox,
}) => {
  const { port } = new URL(mailbox.url);
  const rebound = await new Promise((done) => {
    import("node:http").then(({ get }) =>
      get({ port, host: "127.0.0.1", headers: { host: "evil.example" } }, (answer) =>
        done(answer.statusCode),
      ),
    );
  });
  expect(rebound).toBe(421);
  const order = await fetch(`${mailbox.url}/control/reset`, { method: "POST", body: "{}" });
  expect(order.status).toBe(415);
});
