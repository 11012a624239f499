import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { connect as connectDatabase, createDatabase } from "@/tests/support/database";
import { expect, test } from "@/tests/support/e2e";
import { ask } from "@/tests/support/plain";
import { type Site, startSite } from "@/tests/support/site";

let site: Site;
let databaseUrl: string;
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  databaseUrl = await createDatabase("odd", "template_content");
  site = await startSite({ databaseUrl });
});
test.afterAll(() => site?.stop());

const head = (first: string, ...more: string[]) => [first, "Host: x", ...more, "", ""].join("\r\n");
const post = (path: string, type: string, body: string, ...more: string[]) =>
  head(
    `POST ${path} HTTP/1.1`,
    `Origin: ${site.url}`,
    `Content-Type: ${type}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Accept: text/html",
    ...more,
  ) + body;
const upgrade = (protocol: string) => ["Connection: Upgrade", `Upgrade: ${protocol}`];
const part = '--b\r\nContent-Disposition: form-data; name="email"\r\n\r\nx\r\n';
const image = "/_next/image?w=640&q=75&url=";

const odd: Record<string, () => string> = {
  "upgrade: websocket": () =>
    head("GET /terms HTTP/1.1", ...upgrade("websocket"), "Sec-WebSocket-Version: 13"),
  "upgrade: h2c": () => head("GET / HTTP/1.1", ...upgrade("h2c"), "HTTP2-Settings: AAMAAABk"),
  "upgrade: to what is not there": () => head("GET /socket.io/ HTTP/1.1", ...upgrade("websocket")),
  "upgrade: hot reload": () => head("GET /_next/webpack-hmr HTTP/1.1", ...upgrade("websocket")),
  "HTTP/2 without TLS": () => "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
  "TLS on the plain port": () => "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
  "a proxy's request": () => "CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n",
  "an absolute address": () => head("GET http://evil.example/terms HTTP/1.1"),
  "OPTIONS *": () => head("OPTIONS * HTTP/1.1"),
  TRACE: () => head("TRACE / HTTP/1.1"),
  PROPFIND: () => head("PROPFIND / HTTP/1.1", "Depth: 1"),
  "PUT of a page": () => head("PUT /terms HTTP/1.1", `Origin: ${site.url}`, "Content-Length: 0"),
  "DELETE of a file": () => head(`DELETE /files/${randomUUID()} HTTP/1.1`, `Origin: ${site.url}`),
  "another expectation": () => head("POST /login HTTP/1.1", "Expect: wonders", "Content-Length: 0"),
  nonsense: () => "nonsense\r\n\r\n",
  "two lengths": () => head("POST / HTTP/1.1", "Content-Length: 1", "Transfer-Encoding: chunked"),
  "a length that is none": () => head("GET / HTTP/1.1", "Content-Length: many"),
  "a header without a name": () => head("GET / HTTP/1.1", ": value"),
  "many cookies": () => head("GET / HTTP/1.1", `Cookie: ${"a=b; ".repeat(5_000)}`),
  "a long address": () => head(`GET /${"x".repeat(20_000)} HTTP/1.1`),
  "chunks with long extensions": () =>
    `${head("POST /login HTTP/1.1", `Origin: ${site.url}`, "Transfer-Encoding: chunked")}1;${"x".repeat(20_000)}\r\na\r\n`,
  "a broken chunk": () =>
    `${head("POST /login HTTP/1.1", `Origin: ${site.url}`, "Transfer-Encoding: chunked")}zz\r\na\r\n`,
  "multipart without a boundary": () => post("/login", "multipart/form-data", part),
  "multipart that ends early": () => post("/login", "multipart/form-data; boundary=b", part),
  "multipart of another boundary": () =>
    post("/login", "multipart/form-data; boundary=c", `${part}--b--\r\n`),
  "multipart without names": () =>
    post("/login", "multipart/form-data; boundary=b", "--b\r\nX: y\r\n\r\nx\r\n--b--\r\n"),
  "multipart of nothing": () => post("/login", "multipart/form-data; boundary=b", ""),
  "multipart for an action that ends early": () =>
    post("/login", "multipart/form-data; boundary=b", part, `Next-Action: ${"a".repeat(42)}`),
  "an action that is none": () =>
    post("/login", "text/plain;charset=UTF-8", "[]", `Next-Action: ${"0".repeat(42)}`),
  "an action with a broken body": () =>
    post("/register/apply", "text/plain;charset=UTF-8", '["$K', `Next-Action: ${"f".repeat(42)}`),
  "JSON to a form": () => post("/login", "application/json", "{"),
  "a form with a broken escape": () => post("/login", "application/x-www-form-urlencoded", "email=%zz&%"),
  "no picture": () => head("GET /_next/image HTTP/1.1"),
  "a picture of another site": () => head(`GET ${image}https%3A%2F%2Fevil.example%2Fx.png HTTP/1.1`),
  "a picture of this machine": () => head(`GET ${image}http%3A%2F%2F127.0.0.1%2F HTTP/1.1`),
  "a page as a picture": () => head(`GET ${image}%2Fterms HTTP/1.1`),
  "a file outside": () => head("GET /_next/static/..%2f..%2f..%2fpackage.json HTTP/1.1"),
  "data of a page that is not there": () => head("GET /_next/data/x/jobs.json HTTP/1.1"),
  "a state tree that is none": () => head("GET /jobs HTTP/1.1", "RSC: 1", "Next-Router-State-Tree: %5Bx"),
};

/** Everything that comes back within a second of silence, and whether the server has closed the connection. */
async function exchange(text: string) {
  const socket = connect(site.port, "localhost");
  let answer = "";
  socket.on("data", (data) => (answer += data));
  socket.on("error", () => {});
  socket.write(text, "latin1");
  await expect.poll(() => answer.includes("\r\n\r\n") || socket.closed, { timeout: 20_000 }).toBe(true);
  return { socket, answer };
}

test("what is no request of ours gets our headers and a sentence, and no error", async () => {
  const sockets: { name: string; socket: Socket }[] = [];
  for (const [name, text] of Object.entries(odd)) {
    const { socket, answer } = await exchange(text());
    sockets.push({ name, socket });
    const [lines = "", body = ""] = answer.split(/\r\n\r\n([\s\S]*)/);
    const status = Number(/^HTTP\/1\.1 (\d+)/.exec(lines)?.[1]);
    expect.soft(status, `${name}\n${lines}`).toBeGreaterThanOrEqual(200);
    expect.soft(status, name).toBeLessThan(500);
    for (const header of [
      "x-content-type-options: nosniff",
      "content-security-policy: ",
      "x-frame-options: ",
    ])
      expect.soft(lines.toLowerCase(), name).toContain(header);
    if (status >= 400 && !name.startsWith("TRACE")) expect.soft(body, name).toMatch(/\S{4}/);
  }
  expect(site.output()).not.toMatch(/request failed|TypeError/);
  const [upgraded] = sockets;
  expect(upgraded?.socket.closed).toBe(true);
  await expect
    .poll(() => sockets.filter(({ socket }) => !socket.closed).map(({ name }) => name), { timeout: 75_000 })
    .toEqual([]);
});

test("a form that was opened under another host name is refused with the right address", async () => {
  const other = "shigoto.example.jp";
  const headers = { host: other, origin: `http://${other}`, accept: "text/html" };
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const answer = await ask(`${site.url}/login`, {
    method: "POST",
    headers: { ...headers, ...form },
    body: "a=b",
  });
  expect(answer.status).toBe(403);
  expect(answer.body).toContain(site.url);
  expect(answer.body).not.toContain(other);
  const foreign = await ask(`${site.url}/login`, {
    method: "POST",
    headers: { ...headers, ...form, origin: "http://evil.example" },
    body: "a=b",
  });
  expect(foreign.status).toBe(403);
  expect(foreign.body).not.toContain(site.url);
});

test("random addresses are not there, are rendered by nobody and take no page's place", async () => {
  test.setTimeout(240_000);
  const sql = connectDatabase(databaseUrl);
  const jobs = await sql<{ id: string }[]>`select id from jobs where state = 'published' limit 5`;
  await sql.end();
  const real = ["/", "/jobs", "/terms", ...jobs.map(({ id }) => `/jobs/${id}`)];
  for (const path of real) await ask(site.url + path);
  const kinds = ["jobs", "notices", "employers"];
  const accept = ["text/html", "*/*"];
  for (let n = 0; n < 700; n += 10) {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, m) =>
        ask(`${site.url}/${kinds[(n + m) % 3]}/${randomUUID()}`, {
          headers: { accept: accept[m % 2] ?? "", ...(m === 7 ? { rsc: "1" } : {}) },
        }),
      ),
    );
    for (const { status, headers } of answers) {
      expect(status).toBe(404);
      expect(headers["x-nextjs-cache"]).toBeUndefined();
    }
  }
  // Other spellings, which Next answers itself.
  for (const path of ["/jobs/page/12345", "/jobs/x", "/employers/page/777", "/sitemaps/99"])
    for (let n = 0; n < 2; n++)
      expect((await ask(site.url + path)).headers["x-nextjs-cache"]).not.toBe("HIT");
  for (const path of real)
    expect((await ask(`${site.url}${path}?again`)).headers["x-nextjs-cache"], path).toBe("HIT");
});

test("a stop takes five seconds at most, with idle connections of every kind", async () => {
  const opened = [
    "",
    head("GET /terms HTTP/1.1", ...upgrade("websocket")),
    head("GET / HTTP/1.1", ...upgrade("h2c")),
    head("GET / HTTP/1.1", "Connection: keep-alive"),
    "GET / HTTP/1.1\r\nHost: x\r\n",
  ];
  for (const text of [...opened, ...opened]) {
    const socket = connect(site.port, "localhost");
    socket.on("error", () => {});
    await once(socket, "connect");
    if (text) socket.write(text);
    if (text.endsWith("\r\n\r\n")) await once(socket, "data");
  }
  const begun = performance.now();
  site.kill("SIGTERM");
  expect(await site.ended).toBe(0);
  expect(performance.now() - begun).toBeLessThan(5_000);
});
