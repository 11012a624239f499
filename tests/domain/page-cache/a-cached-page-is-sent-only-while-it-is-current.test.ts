import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { datedHeader, freshness, invalidate, invalidateAll } from "@/lib/page-cache/freshness.mjs";
import { minute } from "@/lib/time/units";
import { ending } from "@/server/ending";
import { lookup, sendPage, store } from "@/server/page-cache";
import { wrapResponse } from "@/server/response";
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
/** How often Next was called. */
let calls: number;
/** How Next answers; at first with a page, dated as cache-handler.mjs does. */
let next: (request: IncomingMessage, response: ServerResponse) => void;

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const stored = lookup(request, now);
    if (stored) return sendPage(stored, request, response);
    calls += 1;
    wrapResponse(response, [store(request, response)]);
    next(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => server.close());

test.beforeEach(() => {
  path = `/jobs/${++addresses}`;
  now = date + minute;
  calls = 0;
  next = page();
  freshness().floor = 0;
  freshness().invalidatedAt.clear();
});

function page(own: Record<string, string | undefined> = {}, status = 200, text = body) {
  return (request: IncomingMessage, response: ServerResponse) => {
    const gzipped = request.headers["accept-encoding"]?.includes("gzip");
    const headers = {
      vary: "rsc, Next-Router-Prefetch, Accept-Encoding",
      etag: '"Abc"',
      "x-nextjs-cache": "HIT",
      "content-type": "text/html; charset=utf-8",
      "content-encoding": gzipped ? "gzip" : undefined,
      "cache-control": "public, max-age=0, must-revalidate",
      "content-security-policy": "script-src 'sha256-x'",
      [datedHeader]: `${date} ${encodeURIComponent(`_N_T_/layout,${jobs},_N_T_${path}`)}`,
      ...own,
    };
    for (const [name, value] of Object.entries(headers)) if (value) response.setHeader(name, value);
    response.statusCode = status;
    // Next removes this header from the request.
    delete request.headers["next-router-prefetch"];
    if (request.method === "HEAD") return response.end();
    const bytes = gzipped ? gzipSync(text) : Buffer.from(text);
    response.write(bytes.subarray(0, 5));
    return response.end(bytes.subarray(5));
  };
}

const get = (headers: Record<string, string> = {}, method = "GET", to = path) =>
  ask(origin + to, { headers, method });

/** How often Next is called by so many requests of this kind. */
async function callsBy(count: number, ...kind: Parameters<typeof get>): Promise<number> {
  const before = calls;
  for (let n = 0; n < count; n += 1) await get(...kind);
  return calls - before;
}

test("a cached page has every header and byte of the first answer, without its internal date", async () => {
  const { headers: first, ...answer } = await get();
  expect(answer).toMatchObject({ status: 200, body });
  const { headers, ...again } = await get();
  expect(calls).toBe(1);
  expect(again).toEqual(answer);
  const { "transfer-encoding": _, date: __, ...rest } = first;
  expect(headers).toMatchObject({ ...rest, "content-length": String(Buffer.byteLength(body)) });
  for (const one of [first, headers]) expect(one[datedHeader]).toBeUndefined();
});

test("no answer of any kind holds the internal date", async () => {
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

test("an announcement invalidates a page at once, also one that came while the page was being rendered", async () => {
  await get();
  invalidate(["_N_T_/(public)/notices/layout"], now);
  expect(await callsBy(3)).toBe(0);
  invalidate([jobs], now);
  expect(await callsBy(3)).toBe(3);
  next = page(
    { [datedHeader]: `${now + 1} ${encodeURIComponent(`${jobs},_N_T_${path}`)}` },
    200,
    "<p>新</p>",
  );
  await get();
  expect((await get()).body).toBe("<p>新</p>");
  expect(await callsBy(3)).toBe(0);
});

test("an answer that was under way when the page changed is not sent again", async () => {
  const complete = next;
  next = (request, response) => {
    invalidate([jobs], now);
    complete(request, response);
  };
  await get();
  expect(await callsBy(1)).toBe(1);
});

test("after a gap in listening no older page is sent", async () => {
  await get();
  invalidateAll(date + 1);
  expect(await callsBy(2)).toBe(2);
});

test("at 00:00 in Japan a page of the day before is not sent any more", async () => {
  now = at("2026-05-12T23:59:59.999+09:00");
  await get();
  expect(await callsBy(2)).toBe(0);
  now = at("2026-05-13T00:00:00+09:00");
  expect(await callsBy(2)).toBe(2);
});

test("a page that was rendered for a request is cached at once: a crawler comes only once", async () => {
  next = page({ "x-nextjs-cache": "MISS" });
  expect(await callsBy(3)).toBe(1);
});

test("only a public page from Next's cache is cached", async () => {
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
    expect(await callsBy(2), JSON.stringify({ own, status })).toBe(2);
  }
});

test("requests with a query, a form or a body, and client-side navigations, go to Next", async () => {
  await get();
  expect(await callsBy(1, {}, "GET", `${path}?q=a`)).toBe(1);
  expect(await callsBy(1, {}, "POST")).toBe(1);
  expect(await callsBy(1, {}, "OPTIONS")).toBe(1);
  expect(await callsBy(1, { rsc: "1" })).toBe(1);
  expect(await callsBy(1, { "next-router-prefetch": "1" })).toBe(1);
  await ask(origin + path, { headers: { "content-length": "3" }, body: "a=b" });
  await ask(origin + path, { headers: { "transfer-encoding": "chunked" }, body: "a=b" });
  expect(calls).toBe(8);
  expect(await callsBy(2), "and those answers are not cached").toBe(0);
});

test("an answer to a client-side navigation is not cached, even if it looks like a page", async () => {
  await get({ "next-router-prefetch": "1" });
  await get({ rsc: "1" });
  expect(await callsBy(1)).toBe(1);
});

test("cookies, host and address of the visitor change nothing", async () => {
  await get({ cookie: "session=a" });
  expect(
    await callsBy(1, { cookie: "session=b", "x-forwarded-for": "192.0.2.1", host: "evil.example" }),
  ).toBe(0);
});

test("a gzipped page is sent only to browsers that accept gzip", async () => {
  await get({ "accept-encoding": "gzip, deflate, br, zstd" });
  const gzipped = await get({ "accept-encoding": "gzip" });
  expect(calls).toBe(1);
  expect(gzipped.headers["content-encoding"]).toBe("gzip");
  expect(Number(gzipped.headers["content-length"])).toBeGreaterThan(0);
  expect((await get()).body).toBe(body);
  expect(calls).toBe(2);
  expect(await callsBy(1, { "accept-encoding": "gzip;q=0" }), "Next decides").toBe(1);
  expect(await callsBy(1, { "accept-encoding": "br" }), "Next decides").toBe(1);
});

test("HEAD answers with the headers and no body, and is not cached", async () => {
  expect(await callsBy(2, {}, "HEAD")).toBe(2);
  const { headers } = await get();
  const head = await get({}, "HEAD");
  expect(calls).toBe(3);
  expect(head.body).toBe("");
  expect(head.headers).toMatchObject({ etag: headers.etag, "content-type": headers["content-type"] });
});

test("a browser that has the page gets 304, without a body and with the policy", async () => {
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
  expect(calls).toBe(1);
  invalidate([jobs], now);
  await get({ "if-none-match": '"Abc"' });
  expect(calls, "a page that has changed gets no 304").toBe(2);
});

test("an answer that breaks off is not cached", async () => {
  const complete = next;
  next = (request, response) => {
    if (calls > 1) return complete(request, response);
    response.once("finish", () => response.destroy());
    return page({ "content-length": "99" })(request, response);
  };
  await get().catch(() => {});
  expect((await get()).body).toBe(body);
});

test("an instance that shuts down closes its connections", async () => {
  await get();
  ending.isDraining = true;
  try {
    expect((await get()).headers.connection).toBe("close");
  } finally {
    ending.isDraining = false;
  }
  expect(calls).toBe(1);
});

test("the cache holds 32 MiB at most, and drops the least recently used page first", async () => {
  const much = "a".repeat(1024 * 1024);
  next = page({}, 200, much);
  const first = path;
  await get();
  for (let n = 0; n < 40; n += 1) {
    path = `/jobs/${++addresses}`;
    await get();
    // The first page is used all the time.
    expect(await callsBy(1, {}, "GET", first)).toBe(0);
  }
  expect(await callsBy(1)).toBe(0);
  expect(await callsBy(1, {}, "GET", `/jobs/${addresses - 39}`)).toBe(1);
});
