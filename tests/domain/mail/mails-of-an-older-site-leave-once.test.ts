import { createHash } from "node:crypto";
import { campaignReport } from "@/lib/campaigns/report";
import { resumeCampaign } from "@/lib/campaigns/resume";
import { deliverDue } from "@/lib/mail/deliver";
import { maintenance } from "@/lib/process/maintenance";
import { isAdmin } from "@/lib/staff/is-admin";
import { deliverAll } from "@/tests/support/campaigns";
import { before, campaignNamed, expect, now, staffOf, test } from "@/tests/support/older-site";
import { later, minute, second } from "@/tests/support/people";
import { sources } from "@/tests/support/sources";

test.beforeEach(({ mailbox }) => mailbox.reset());

test("every mail that waited leaves once, to the byte as it was frozen", async ({ mailbox }) => {
  for (const minutes of [1, 2, 3]) await deliverDue(later(now, minutes * minute));
  const sent = (await mailbox.mails()).map(({ to, from, subject, text, html, idempotencyKey: id }) => {
    const bodySha256 = createHash("sha256").update(JSON.stringify({ text, html })).digest("hex");
    return { id, to, from, subject, bodySha256 };
  });
  const waiting = before.mails.waiting.map(({ id, to, subject, bodySha256 }) => {
    return { id, to, from: before.mailFrom, subject, bodySha256 };
  });
  const inOrder = (mails: typeof sent) =>
    mails.sort((one, other) => String(one.id).localeCompare(String(other.id)));
  expect(inOrder(sent)).toEqual(inOrder(waiting));
});

test("every address in these mails is one of a page", async ({ mailbox }) => {
  await deliverAll(later(now, minute));
  const paths = (await mailbox.mails()).flatMap(({ text, headers }) =>
    [text, ...Object.values(headers)].flatMap((part) =>
      [...part.matchAll(/http:\/\/localhost:3000(\/[^\s?>#]*)/g)].map(([, path = ""]) => path),
    ),
  );
  expect(new Set(paths).size).toBeGreaterThan(20);
  const files = sources.flatMap(({ path }) => /^app(\/.+|)\/(page\.tsx|route\.ts)$/.exec(path)?.[1] ?? []);
  const pages = files.map((folder) => {
    const path = folder.replace(/\/\([^)]+\)/g, "").replace(/\[[^\]]+\]/g, "[^/]+");
    return new RegExp(`^${path || "/"}$`);
  });
  expect([...new Set(paths)].filter((path) => !pages.some((page) => page.test(path)))).toEqual([]);
});

test("a campaign under way reaches the rest once, and nobody who had it already", async ({ mailbox }) => {
  const { id, subject, inBatches, waiting, accepted, willBeSkipped, batches } = campaignNamed("sending");
  const report = await campaignReport(id);
  for (const minutes of [1, 2, 3]) await deliverAll(later(now, minutes * minute));
  const sent = (await mailbox.mails()).filter((mail) => mail.subject.includes(subject));
  const to = sent.map((mail) => mail.to).sort();
  expect(to).toEqual([...inBatches, ...waiting].sort());
  expect(accepted.filter((address) => to.includes(address))).toEqual([]);
  // Batches in doubt are repeated under the idempotency keys that they had.
  const keys = new Set(sent.map((mail) => mail.idempotencyKey));
  expect(batches.filter((key) => !keys.has(key))).toEqual([]);
  expect(keys.size, "and one new batch").toBe(batches.length + 1);
  const skipped = Object.values(willBeSkipped).reduce((sum, count) => sum + count, 0);
  expect(await campaignReport(id)).toMatchObject({
    recipients: report.recipients,
    accepted: report.accepted + to.length,
    skipped,
    left: 0,
  });
});

test("a stopped campaign sends nothing until it is resumed, a scheduled one goes out on its day", async ({
  mailbox,
}) => {
  const [stopped, scheduled] = [campaignNamed("stopped"), campaignNamed("scheduled")];
  const recipientsOf = async (subject: string) =>
    (await mailbox.mails()).filter((mail) => mail.subject.includes(subject)).map((mail) => mail.to);
  await deliverAll(later(now, minute));
  expect(await recipientsOf(stopped.subject)).toEqual([]);
  const admin = await staffOf(before.staff.admin.email);
  if (!isAdmin(admin)) throw new Error("the admin has lost the role");
  expect(await resumeCampaign(admin, stopped.id, now)).toBe("resumed");
  await deliverAll(later(now, 2 * minute));
  const rest = [...stopped.inBatches, ...stopped.waiting].sort();
  expect((await recipientsOf(stopped.subject)).sort()).toEqual(rest);
  expect(await recipientsOf(scheduled.subject)).toEqual([]);
  await deliverAll(later(new Date(scheduled.sendsAt ?? ""), second));
  const people = await recipientsOf(scheduled.subject);
  expect(people.length).toBeGreaterThan(100);
  expect(new Set(people).size).toBe(people.length);
});

test("no reminder and no question that was mailed before is mailed again", async ({ sql }) => {
  const queued = await sql`select id from mails order by id`;
  await maintenance(later(now, second));
  expect(await sql`select id from mails order by id`).toEqual(queued);
});
