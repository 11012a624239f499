import type postgres from "postgres";
import { newPassword, newToken } from "@/lib/crypto/tokens";
import { getDb } from "@/lib/db/client";
import { env } from "@/lib/env";
import { deliverDue } from "@/lib/mail/deliver";
import { queueMail } from "@/lib/mail/outbox";
import { registrationMail } from "@/lib/mail/templates/registration";
import { dumpTables } from "@/tests/support/database";
import { expect, test } from "@/tests/support/domain";
import { queue, startWorker } from "@/tests/support/outbox";
import { later, minute } from "@/tests/support/people";

const now = new Date();

test.beforeEach(({ mailbox }) => mailbox.reset());

/** Every row of every table as text, and the bodies of mails, which are bytes. */
async function dump(sql: postgres.Sql): Promise<string> {
  const bodies = await sql`select encode(body, 'escape') as body from mails where body is not null`;
  return JSON.stringify([[...(await dumpTables(sql))], bodies]);
}

async function queueRegistration(): Promise<{ password: string; token: string }> {
  const password = newPassword();
  const token = newToken();
  const url = `${env().APP_URL}/register/activate?token=${token}`;
  const mail = await registrationMail({ to: "person@example.jp", password, url });
  await getDb().transaction((tx) => queueMail(tx, { ...mail, dedupeKey: "registration:1" }, new Date()));
  return { password, token };
}

test("a mailed password is in no table, neither before nor after its mail is sent", async ({
  mailbox,
  sql,
}) => {
  const { password, token } = await queueRegistration();
  const queued = await dump(sql);
  expect(queued).toContain("person@example.jp");
  expect(queued).not.toContain(password);
  expect(queued).not.toContain(token);
  expect(await deliverDue(new Date())).toBe(1);
  expect((await mailbox.mails())[0]?.text).toContain(password);
  expect(await dump(sql)).not.toContain(password);
  expect(await sql`select body from mails`).toEqual([{ body: null }]);
});

test("neither a mailed password nor an address is in the log", async ({ mailbox }) => {
  await mailbox.fault({ mode: "error", times: 1 });
  await mailbox.fault({ mode: "daily-quota", times: 1 });
  const worker = await startWorker({ LOG_LEVEL: "debug" });
  const { password, token } = await queueRegistration();
  await expect.poll(() => worker.output()).toContain("mail.unknown-outcome");
  await expect.poll(() => worker.output()).toContain("mail.queue-paused");
  await worker.kill();
  for (const secret of [password, token, "person@example.jp", env().RESEND_API_KEY]) {
    expect(worker.output()).not.toContain(secret);
  }
  for (const line of worker.output().trim().split("\n")) expect(() => JSON.parse(line)).not.toThrow();
});

test("a body is decrypted by an older secret, and waits while that secret is missing", async ({
  mailbox,
  sql,
}) => {
  await queueRegistration();
  const secrets = env().AUTH_SECRET;
  const [old] = secrets.splice(0, 1, "a secret that is newer than the mail in the queue");
  try {
    expect(await deliverDue(later(now, minute))).toBe(0);
    expect(await mailbox.calls()).toHaveLength(0);
    expect(await sql`select state, last_error from mails`).toEqual([
      { state: "queued", last_error: "body_unreadable" },
    ]);
    secrets.push(String(old));
    expect(await deliverDue(later(now, 10 * minute))).toBe(1);
  } finally {
    secrets.splice(0, secrets.length, String(old));
  }
});

test("a body that was copied to another mail cannot be decrypted", async ({ mailbox, sql }) => {
  await queueRegistration();
  await queue("thief@example.jp", now);
  await sql`update mails set body = (select body from mails where kind = 'registration') where kind = 'test'`;
  await deliverDue(later(now, minute));
  expect((await mailbox.mails()).map((mail) => mail.to)).toEqual(["person@example.jp"]);
});
