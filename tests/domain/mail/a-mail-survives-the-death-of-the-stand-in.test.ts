import { spawn } from "node:child_process";
import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@/scripts/start/port.mjs";
import { expect, test } from "@/tests/support/domain";
import { mailboxAt, waitUntilServing } from "@/tests/support/mailbox";

test("after kill -9 every accepted mail and its idempotency key are still there", async () => {
  const folder = await mkdtemp(join(tmpdir(), "mailbox-"));
  const send = (url: string, subject: string) =>
    fetch(`${url}/emails`, {
      method: "POST",
      headers: { authorization: "Bearer re_x", "idempotency-key": subject },
      body: JSON.stringify({ from: "a@example.jp", to: "b@example.jp", subject, text: "本文" }),
    }).then((answer) => answer.json());
  const first = await running(folder);
  const sent = await send(first.url, "first");
  await first.kill();
  // An unfinished line, as a killed process leaves it.
  await appendFile(join(folder, "accepted.jsonl"), '{"mails":[{"id":"half');

  const second = await running(folder);
  expect(await send(second.url, "first")).toEqual(sent);
  await send(second.url, "second");
  await second.kill();

  const third = await running(folder);
  expect((await mailboxAt(third.url).mails()).map((mail) => mail.subject)).toEqual(["first", "second"]);
  await third.kill();
  await rm(folder, { recursive: true });
});

async function running(folder: string) {
  const port = await freePort();
  const options = ["--port", String(port), "--data", folder, "--rate", "100"];
  const child = spawn(process.execPath, ["scripts/mailbox/server.mjs", ...options], { stdio: "ignore" });
  const ended = new Promise((done) => child.once("exit", done));
  const url = `http://127.0.0.1:${port}`;
  await waitUntilServing(url, () => child.exitCode !== null);
  const kill = () => {
    child.kill("SIGKILL");
    return ended;
  };
  return { url, kill };
}
