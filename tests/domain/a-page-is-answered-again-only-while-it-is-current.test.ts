import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { datedHeader, freshness, invalidate, invalidateAll } from "@/lib/page-cache/freshness.mjs";
import { lookup, sendPage, store } from "@/scripts/preload/page-cache.mjs";
import { ask } from "@/tests/support/plain";

const at = (time: string) => new Date(time).getTime();
const date = at("2026-05-12T10:00:00+09:00");
const jobs = "_N_T_/(public)/jobs/layout";
const body = "<p>灯台守</p>";

let server: Server;
let origin: string;
let now: number;
let path: string;
let addresses = 0;
/** How often Next was asked, and how it answers: at first with a page as cache-handler.mjs dates it. */
let asked: number;
let next: (request: IncomingMessage, response: ServerResponse) => void;

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const stored = lookup(request, now);
    if (stored) return sendPage(stored, request, response);
    asked += 1;
    store(request, response);
    next(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => server.close());

test.beforeEach(() => {
  path = `/jobs/${++addresses}`;
  now = date + 60_000;
  asked = 0;
  next = page();
  freshness().floor = 0;
  freshness().invalidatedAt.clear();
});

function page(own: Record<string, string | undefined> = {}, status = 200, text = body) {
  return (request: IncomingMessage, response: ServerResponse) => {
    const packs = request.headers["accept-encoding"]?.includes("gzip");
    const headers = {
      vary: "rsc, Next-Router-Prefetch, Accept-Encoding",
      etag: '"Abc"',
      "x-nextjs-cache": "HIT",
      "content-type": "text/html; charset=utf-8",
      "content-encoding": packs ? "gzip" : undefined,
      "cache-control": "public, max-age=0, must-revalidate",
      "content-security-policy": "script-src 'sha256-x'",
      [datedHeader]: `${date} ${encodeURIComponent(`_N_T_/layout,${jobs},_N_T_${path}`)}`,
      ...own,
    };
    for (const [name, value] of Object.entries(headers)) if (value) response.setHeader(name, value);
    response.statusCode = status;
    // Next takes these off a request that it has understood.
    delete request.headers["next-router-prefetch"];
    if (request.method === "HEAD") return response.end();
    const bytes = packs ? gzipSync(text) : Buffer.from(text);
    response.write(bytes.subarray(0, 5));
    return response.end(bytes.subarray(5));
  };
}

const get = (headers: Record<string, string> = {}, method = "GET", to = path) =>
  ask(origin + to, { headers, method });

/** How often Next is asked by so many requests of this kind. */
async function times(count: number, ...kind: Parameters<typeof get>): Promise<number> {
  const before = asked;
  for (let n = 0; n < count; n += 1) await get(...kind);
  return asked - before;
}

test("an answer is given again with every header and byte, and without its date", async () => {
  const { headers: first, ...answer } = await get();
  expect(answer).toMatchObject({ status: 200, body });
  const { headers, ...again } = await get();
  expect(asked).toBe(1);
  expect(again).toEqual(answer);
  const { "transfer-encoding": _, date: __, ...rest } = first;
  expect(headers).toMatchObject({ ...rest, "content-length": String(Buffer.byteLength(body)) });
  for (const one of [first, headers]) expect(one[datedHeader]).toBeUndefined();
});

test("no answer carries the date out, whatever it is", async () => {
  for (const [status, own] of [
    [404, {}],
    [500, {}],
    [200, { "x-nextjs-cache": "MISS" }],
    [200, { "content-type": "text/x-component" }],
  ] as const) {
    next = page(own, status);
    expect((await get()).headers[datedHeader]).toBeUndefined();
    expect((await get({}, "POST")).headers[datedHeader]).toBeUndefined();
  }
});

test("an announcement ends it at once, also one that came while the page was being made", async () => {
  await get();
  invalidate(["_N_T_/(public)/notices/layout"], now);
  expect(await times(3)).toBe(0);
  invalidate([jobs], now);
  expect(await times(3)).toBe(3);
  next = page(
    { [datedHeader]: `${now + 1} ${encodeURIComponent(`${jobs},_N_T_${path}`)}` },
    200,
    "<p>新</p>",
  );
  await get();
  expect((await get()).body).toBe("<p>新</p>");
  expect(await times(3)).toBe(0);
});

test("an answer that was under way when the page changed is not given again", async () => {
  const whole = next;
  next = (request, response) => {
    invalidate([jobs], now);
    whole(request, response);
  };
  await get();
  expect(await times(1)).toBe(1);
});

test("what may have been missed while nobody listened ends it", async () => {
  await get();
  invalidateAll(date + 1);
  expect(await times(2)).toBe(2);
});

test("at 00:00 in Japan it is over", async () => {
  now = at("2026-05-12T23:59:59.999+09:00");
  await get();
  expect(await times(2)).toBe(0);
  now = at("2026-05-13T00:00:00+09:00");
  expect(await times(2)).toBe(2);
});

test("a page that has just been made is kept at once: a crawler comes but once", async () => {
  next = page({ "x-nextjs-cache": "MISS" });
  expect(await times(3)).toBe(1);
});

test("only a public page out of Next's cache is kept", async () => {
  for (const [own, status] of [
    [{}, 404],
    [{}, 500],
    [{ location: "/login" }, 303],
    [{ [datedHeader]: undefined }],
    [{ "x-nextjs-cache": "STALE" }],
    [{ "x-nextjs-cache": undefined }],
    [{ "content-type": "text/x-component" }],
    [{ "cache-control": "private, no-store" }],
    [{ "set-cookie": "session=1" }],
    [{ etag: undefined }],
    [{ [datedHeader]: `${date} ${encodeURIComponent("_N_T_/layout,_N_T_/another/page")}` }],
  ] as const) {
    next = page(own, status);
    expect(await times(2), JSON.stringify({ own, status })).toBe(2);
  }
});

test("a query, a form, a soft navigation, a body: Next answers", async () => {
  await get();
  expect(await times(1, {}, "GET", `${path}?q=a`)).toBe(1);
  expect(await times(1, {}, "POST")).toBe(1);
  expect(await times(1, {}, "OPTIONS")).toBe(1);
  expect(await times(1, { rsc: "1" })).toBe(1);
  expect(await times(1, { "next-router-prefetch": "1" })).toBe(1);
  await ask(origin + path, { headers: { "content-length": "3" }, body: "a=b" });
  await ask(origin + path, { headers: { "transfer-encoding": "chunked" }, body: "a=b" });
  expect(asked).toBe(8);
  expect(await times(2), "and what it answered them is nobody else's").toBe(0);
});

test("an answer to a soft navigation is kept for nobody, even if it looks like a page", async () => {
  await get({ "next-router-prefetch": "1" });
  await get({ rsc: "1" });
  expect(await times(1)).toBe(1);
});

test("cookies, and who asks, change nothing", async () => {
  await get({ cookie: "session=a" });
  expect(await times(1, { cookie: "session=b", "x-forwarded-for": "192.0.2.1", host: "evil.example" })).toBe(
    0,
  );
});

test("packed for those who unpack, and for them alone", async () => {
  await get({ "accept-encoding": "gzip, deflate, br, zstd" });
  const packed = await get({ "accept-encoding": "gzip" });
  expect(asked).toBe(1);
  expect(packed.headers["content-encoding"]).toBe("gzip");
  expect(Number(packed.headers["content-length"])).toBeGreaterThan(0);
  expect((await get()).body).toBe(body);
  expect(asked).toBe(2);
  expect(await times(1, { "accept-encoding": "gzip;q=0" }), "Next weighs").toBe(1);
  expect(await times(1, { "accept-encoding": "br" }), "Next weighs").toBe(1);
});

test("HEAD has the headers and no body, and is not kept", async () => {
  expect(await times(2, {}, "HEAD")).toBe(2);
  const { headers } = await get();
  const head = await get({}, "HEAD");
  expect(asked).toBe(3);
  expect(head.body).toBe("");
  expect(head.headers).toMatchObject({ etag: headers.etag, "content-type": headers["content-type"] });
});

test("who has it already is told so, without a body and with the policy", async () => {
  await get();
  for (const known of ['"Abc"', 'W/"Abc"', '"old", "Abc"', "*"]) {
    const answer = await get({ "if-none-match": known });
    expect(answer, known).toMatchObject({ status: 304, body: "", headers: { etag: '"Abc"' } });
    expect(answer.headers["content-security-policy"]).toBe("script-src 'sha256-x'");
    expect(answer.headers["content-type"]).toBeUndefined();
  }
  for (const known of ['"abc"', '"old"', "Abc"])
    expect((await get({ "if-none-match": known })).status, known).toBe(200);
  expect((await get({ "if-none-match": '"Abc"', "cache-control": "no-cache" })).status).toBe(200);
  expect(asked).toBe(1);
  invalidate([jobs], now);
  await get({ "if-none-match": '"Abc"' });
  expect(asked, "a page that has changed is not said to be the old one").toBe(2);
});

test("an answer that breaks off is not kept", async () => {
  const whole = next;
  next = (request, response) => {
    if (asked > 1) return whole(request, response);
    response.once("finish", () => response.destroy());
    return page({ "content-length": "99" })(request, response);
  };
  await get().catch(() => {});
  expect((await get()).body).toBe(body);
});

test("an ending instance sends its visitors elsewhere", async () => {
  await get();
  const shared = globalThis as { [mark: symbol]: unknown };
  shared[Symbol.for("iwaki.draining")] = true;
  try {
    expect((await get()).headers.connection).toBe("close");
  } finally {
    delete shared[Symbol.for("iwaki.draining")];
  }
  expect(asked).toBe(1);
});

test("it keeps 32 MiB and no more: the page nobody asks for goes first", async () => {
  const much = "a".repeat(1024 * 1024);
  next = page({}, 200, much);
  const first = path;
  await get();
  for (let n = 0; n < 40; n += 1) {
    path = `/jobs/${++addresses}`;
    await get();
    // The first is in use all the time.
    expect(await times(1, {}, "GET", first)).toBe(0);
  }
  expect(await times(1)).toBe(0);
  expect(await times(1, {}, "GET", `/jobs/${addresses - 39}`)).toBe(1);
});
