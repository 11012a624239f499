import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { residentMiB } from "@/tests/bench/support/resident";
import { until } from "@/tests/support/crowd";
import { visit } from "@/tests/support/forms";
import { network } from "@/tests/support/networks";
import { addPublicFile } from "@/tests/support/public-file";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const readers = sized(250, 5);
const fileBytes = 10_000_000;

test(
  "Readers who stop reading a file starve nobody",
  row(
    "T64",
    "250 sockets that read nothing of a 10 MB file: memory + ≤ 100 MB, /api/health 200, top page ≤ 1 s; all sockets closed",
  ),
  async ({ sql, site, atEnd, measured }) => {
    const { id, content } = await addPublicFile(sql, fileBytes);
    const memory = () => residentMiB(site.serverPids());
    // What the code of the route itself takes, once.
    for (let n = 0; n < 3; n++) await visit(`${site.url}/files/${id}`, { from: network(n) });
    const before = memory();
    let most = before;
    const sockets = Array.from({ length: readers }, (_, n) => {
      const socket = connect(site.port, "localhost");
      socket.pause();
      socket.on("error", () => {});
      const address = `X-Forwarded-For: ${network(1000 + n)}`;
      socket.write(`GET /files/${id} HTTP/1.1\r\nHost: x\r\n${address}\r\n\r\n`);
      return socket;
    });
    atEnd(async () => sockets.forEach((socket) => void socket.destroy()));
    const tops: number[] = [];
    const healths: number[] = [];
    for (let n = 0; n < 30; n++) {
      tops.push((await visit(`${site.url}/`, { from: network(n) })).ms);
      healths.push((await visit(`${site.url}/api/health`, { from: network(n) })).status);
      most = Math.max(most, memory());
      await sleep(500);
    }
    const meanwhile = await fetch(`${site.url}/files/${id}`, { headers: { range: "bytes=5000000-5000099" } });
    const part = Buffer.from(await meanwhile.arrayBuffer());
    const gone = await until(120_000, async () => establishedOn(site.port) < 3);
    const slowest = Math.max(...tops) / 1000;
    measured(
      `${readers} sockets: memory ${before.toFixed(0)} + ${(most - before).toFixed(0)} MiB, ` +
        `${healths.filter((status) => status === 200).length} of ${healths.length} health 200, ` +
        `top page ${slowest.toFixed(2)} s at most, another reader gets its range (${meanwhile.status}); ` +
        `all closed ${gone === undefined ? "never" : `after ${Math.round(15 + gone / 1000)} s`}`,
    );
    expect(most - before).toBeLessThanOrEqual(100);
    expect(healths.every((status) => status === 200)).toBe(true);
    expect(slowest).toBeLessThanOrEqual(1);
    expect(part.equals(content.subarray(5_000_000, 5_000_100))).toBe(true);
    expect(gone).toBeDefined();
  },
);

/** Connections that the server has on this port: a paused client does not see that its socket was closed. */
function establishedOn(port: number): number {
  const local = port.toString(16).toUpperCase().padStart(4, "0");
  const lines = ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((path) => readFileSync(path, "utf8").split("\n"));
  return lines.filter((line) => new RegExp(`^\\s*\\d+: \\w+:${local} \\S+ 01 `).test(line)).length;
}
