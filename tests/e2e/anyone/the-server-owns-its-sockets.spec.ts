import { once } from "node:events";
import { connect } from "node:net";
import { expect, test } from "@/tests/support/e2e";
import { ask } from "@/tests/support/plain";

let origin: URL;
test.beforeEach(({ baseURL }) => {
  origin = new URL(String(baseURL));
});

/** Sends these bytes on a connection of their own; everything that comes back until it is closed. */
async function exchange(...pieces: string[]): Promise<string> {
  const socket = connect(Number(origin.port), origin.hostname);
  let text = "";
  socket.on("data", (data) => (text += data));
  socket.on("error", () => {});
  for (const piece of pieces) socket.write(piece);
  await once(socket, "close");
  return text.toLowerCase();
}

const head = (first: string, ...more: string[]) =>
  [first, "Host: x", "Connection: close", ...more, "", ""].join("\r\n");

test("a request that is none is answered with our headers", async () => {
  const broken: [status: number, ...pieces: string[]][] = [
    [400, "nonsense\r\n\r\n"],
    [400, head("POST / HTTP/1.1", "Content-Length: 1", "Transfer-Encoding: chunked")],
    [400, head("GET / HTTP/1.1", "Content-Length: many")],
    [431, head("GET / HTTP/1.1", `X-Long: ${"x".repeat(20_000)}`)],
    [417, head("POST /login HTTP/1.1", "Expect: wonders", "Content-Length: 0")],
  ];
  for (const [status, ...pieces] of broken) {
    const answer = await exchange(...pieces);
    expect(answer, `${status}`).toContain(`http/1.1 ${status} `);
    for (const header of [
      "x-content-type-options: nosniff",
      "x-frame-options: deny",
      "cache-control: private, no-store",
    ])
      expect(answer, `${status}`).toContain(`${header}\r\n`);
    expect(answer).toMatch(/content-security-policy: default-src 'none'/);
  }
});

test("a page is answered as a page to who wishes to speak another protocol", async () => {
  // Next would listen from the first request on.
  await ask(origin.href);
  for (const protocol of ["websocket", "h2c"]) {
    const upgrade = ["Connection: Upgrade, close", `Upgrade: ${protocol}`];
    const answer = await exchange(["GET /terms HTTP/1.1", "Host: x", ...upgrade, "", ""].join("\r\n"));
    expect(answer).toContain("http/1.1 200 ");
    expect(answer).toContain("content-security-policy: ");
  }
});

test("a client is told to send its body only after the guard has let it through", async () => {
  const expecting = ["Expect: 100-continue", "Content-Type: application/x-www-form-urlencoded"];
  const own = `Origin: ${origin.origin}`;
  const good = await exchange(head("POST /login HTTP/1.1", own, ...expecting, "Content-Length: 3"), "a=b");
  expect(good).toMatch(/^http\/1\.1 100 continue\r\n\r\nhttp\/1\.1 [2-4]/);
  const big = await exchange(head("POST /login HTTP/1.1", own, ...expecting, "Content-Length: 300000"));
  expect(big).toMatch(/^http\/1\.1 413 /);
  const foreign = await exchange(
    head("POST /login HTTP/1.1", "Origin: https://evil.example", ...expecting, "Content-Length: 3"),
  );
  expect(foreign).toMatch(/^http\/1\.1 403 /);
});
