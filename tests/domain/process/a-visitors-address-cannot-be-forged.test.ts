import type { IncomingMessage } from "node:http";
import { expect, test } from "@/tests/support/domain";

/** The headers that the pages see. The settings of the domain tests trust 127.0.0.0/8 and ::1. */
async function seen(peer: string, forwarded?: string, more: Record<string, string> = {}) {
  const { prepareRequest } = await import("@/server/request-headers");
  const headers: Record<string, string | undefined> = { ...more, "x-forwarded-for": forwarded };
  const request = { headers, url: "/", socket: { remoteAddress: peer } };
  prepareRequest(request as unknown as IncomingMessage);
  return headers;
}

test("without a trusted proxy the visitor is the peer, whatever the headers say", async () => {
  for (const forged of [
    "192.0.2.1",
    "127.0.0.1",
    "192.0.2.1, 127.0.0.1",
    "::1",
    "",
    "unknown",
    "192.0.2.1,".repeat(500),
  ]) {
    expect((await seen("203.0.113.9", forged))["x-forwarded-for"]).toBe("203.0.113.9");
    expect((await seen("::ffff:203.0.113.9", forged))["x-forwarded-for"]).toBe("203.0.113.9");
  }
});

test("behind trusted proxies the visitor is the last address that is not one of them", async () => {
  expect((await seen("127.0.0.1", "203.0.113.9"))["x-forwarded-for"]).toBe("203.0.113.9");
  expect((await seen("::1", "192.0.2.1, 203.0.113.9, 127.0.0.2"))["x-forwarded-for"]).toBe("203.0.113.9");
  expect((await seen("::ffff:127.0.0.1", "192.0.2.1,2001:db8::7"))["x-forwarded-for"]).toBe("2001:db8::7");
});

test("a port and brackets around an address do not count", async () => {
  const written: [hops: string, address: string][] = [
    ["203.0.113.9:51234", "203.0.113.9"],
    ["203.0.113.9:1, 127.0.0.2:80", "203.0.113.9"],
    [" 203.0.113.9:51234 ", "203.0.113.9"],
    ["192.0.2.1,203.0.113.9:51234", "203.0.113.9"],
    ["[2001:db8::7]", "2001:db8::7"],
    ["[2001:db8::7]:51234", "2001:db8::7"],
    ["192.0.2.1, [2001:db8::7]:443", "2001:db8::7"],
    ["[::ffff:203.0.113.9]:443", "203.0.113.9"],
    ["203.0.113.9:51234, [::1]:443", "203.0.113.9"],
    // No address at all: it ends the list.
    ["203.0.113.9:port", "127.0.0.1"],
    ["[203.0.113.9", "127.0.0.1"],
    ["example.jp:443", "127.0.0.1"],
  ];
  for (const [hops, address] of written)
    expect((await seen("127.0.0.1", hops))["x-forwarded-for"], hops).toBe(address);
});

test("operators are told once an hour when every visitor has one address", async () => {
  const { addressWatch } = await import("@/server/one-address");
  let warnings = 0;
  const note = addressWatch(() => (warnings += 1));
  const visits = (count: number, address: (n: number) => string, at: number, url = "/") => {
    for (let n = 0; n < count; n++) note(address(n), url, at);
  };
  visits(5_000, (n) => `192.0.2.${n % 7}`, 0);
  visits(5_000, () => "192.0.2.1", 0, "/api/health");
  visits(499, () => "192.0.2.8", 0);
  visits(1, () => "192.0.2.9", 0);
  visits(499, () => "192.0.2.8", 0);
  expect(warnings).toBe(0);
  visits(5_000, () => "10.0.0.1", 0);
  expect(warnings).toBe(1);
  visits(5_000, () => "10.0.0.1", 3_599_999);
  expect(warnings).toBe(1);
  visits(500, () => "10.0.0.1", 3_600_000);
  expect(warnings).toBe(2);
});

test("if the list of addresses is not valid, the last valid address counts", async () => {
  expect((await seen("127.0.0.1", "203.0.113.9, nonsense"))["x-forwarded-for"]).toBe("127.0.0.1");
  expect((await seen("127.0.0.1"))["x-forwarded-for"]).toBe("127.0.0.1");
});

test("only APP_URL decides the host name of the site", async () => {
  const forged = {
    host: "evil.example",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "gopher",
    "x-forwarded-port": "99",
    forwarded: "host=evil.example",
    "x-real-ip": "192.0.2.1",
    "x-middleware-subrequest": "middleware:middleware",
    "x-request-id": "mine",
    "content-security-policy": "script-src 'nonce-mine'",
  };
  for (const peer of ["203.0.113.9", "127.0.0.1"]) {
    const headers = await seen(peer, "192.0.2.1", forged);
    expect(headers.host).toBe("localhost:3000");
    expect(JSON.stringify(headers)).not.toMatch(/evil|gopher|99"|mine|middleware|x-real-ip/);
  }
});

test("IPv6 addresses of one /64 network count as one network", async () => {
  const { networkOf } = await import("@/lib/rate-limits/network");
  const networks = ["2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:0db8:0001:0002:0::9"].map(
    networkOf,
  );
  expect(new Set(networks).size).toBe(1);
  expect(networkOf("2001:db8:1:3::1")).not.toBe(networks[0]);
});
