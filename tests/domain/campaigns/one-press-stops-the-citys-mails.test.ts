import { deleteAccount } from "@/lib/applicants/delete-account";
import { unsubscribeSentences } from "@/lib/applicants/sentences";
import { findSubscription, unsubscribe } from "@/lib/applicants/unsubscribe";
import { campaignMails } from "@/lib/campaigns/campaign-mails";
import { leaseNext } from "@/lib/mail/lease-next";
import { startReissue } from "@/lib/mailed-links/start-reissue";
import { confirmedCampaign, deliverAll, recipients } from "@/tests/support/campaigns";
import { expect, test } from "@/tests/support/domain";
import { later, minute, network, newcomer } from "@/tests/support/people";

const now = new Date();

test.beforeEach(async ({ mailbox }) => {
  await mailbox.reset();
  await mailbox.settings({ rate: 100 });
});

test("one press on the link of a mail stops the next mails, also fifty at once; opening it stops nothing", async ({
  mailbox,
  sql,
}) => {
  const { applicant, email } = await newcomer("hanako@example.jp", undefined, now);
  await confirmedCampaign(now);
  await deliverAll(now);
  const token = await tokenIn(mailbox, email);
  for (let look = 0; look < 20; look += 1) expect(await findSubscription(token)).toBe("wanted");
  const state = () => sql`select wants_mail, wants_mail_chosen_at from applicants where id = ${applicant.id}`;
  expect(await state()).toMatchObject([{ wants_mail: true }]);

  const pressedAt = later(now, minute);
  const answers = await Promise.all(Array.from({ length: 50 }, () => unsubscribe(token, pressedAt)));
  expect(new Set(answers)).toEqual(new Set(["unsubscribed"]));
  expect(await unsubscribe(token, later(now, 2 * minute))).toBe("unsubscribed");
  expect(await state()).toEqual([{ wants_mail: false, wants_mail_chosen_at: pressedAt }]);
  expect(await sql`select unsubscribed_at from deliveries`).toEqual([{ unsubscribed_at: pressedAt }]);
  expect(await findSubscription(token)).toBe("stopped");

  await mailbox.reset();
  await confirmedCampaign(now);
  await deliverAll(now);
  expect(await mailbox.mails(email)).toHaveLength(0);
  // Mails about the account go on.
  await startReissue({ kind: "applicant", email }, { network: network(1) }, now);
  await deliverAll(now);
  expect((await mailbox.mails(email)).map(({ subject }) => subject)).toEqual([
    expect.stringContaining("パスワード再発行"),
  ]);
});

test("a forged link does nothing, and the link of a person who has left causes no error", async ({
  mailbox,
  sql,
}) => {
  const [id] = await recipients(2, now);
  await confirmedCampaign(now);
  await deliverAll(now);
  const token = await tokenIn(mailbox, "a0@example.jp");
  const forged = [
    "",
    "0".repeat(64),
    token.slice(1),
    `x${token.slice(1)}`,
    token.toUpperCase(),
    "%%RECIPIENT%%",
  ];
  for (const text of forged.filter((one) => one !== token)) {
    expect(await unsubscribe(text, now)).toBe("unknown");
    expect(await findSubscription(text)).toBe("unknown");
  }
  expect(await sql`select id from applicants where wants_mail`).toHaveLength(2);
  await sql`delete from applicants where id = ${String(id)}`;
  expect(await findSubscription(token)).toBe("deleted");
  expect(await unsubscribe(token, now)).toBe("deleted");
  expect(await sql`select id from applicants where wants_mail`).toHaveLength(1);
});

test("the old links of people who have left and registered again say so, and stop nothing of the new account", async ({
  mailbox,
  sql,
}) => {
  const emails = Array.from({ length: 10 }, (_, n) => `again${n}@example.jp`);
  const first = await Promise.all(emails.map((email) => newcomer(email, undefined, now)));
  await confirmedCampaign(now);
  await deliverAll(now);
  const tokens = await Promise.all(emails.map((email) => tokenIn(mailbox, email)));
  for (const { applicant } of first) await deleteAccount(applicant, {}, now);
  await Promise.all(emails.map((email) => newcomer(email, undefined, later(now, minute))));
  for (const token of tokens) {
    expect(await findSubscription(token)).toBe("deleted");
    expect(await unsubscribe(token, later(now, minute))).toBe("deleted");
    expect(await unsubscribe(token, later(now, minute))).toBe("deleted");
  }
  expect(await sql`select from applicants where wants_mail`).toHaveLength(emails.length);
  expect(await sql`select from deliveries where unsubscribed_at is not null`).toHaveLength(0);
  for (const sentence of Object.values(unsubscribeSentences)) expect(sentence).not.toContain("停止しました");
});

test("a press during the next send stops a mail that waits, and a batch in doubt is repeated for 15 minutes at most", async ({
  mailbox,
  sql,
}) => {
  await recipients(101, now);
  await confirmedCampaign(now);
  await deliverAll(now);
  const emails = await sql<{ email: string; token: string }[]>`
    select a.email, d.token from deliveries d join applicants a on a.id = d.applicant_id`;
  await mailbox.reset();
  const id = await confirmedCampaign(now);
  await campaignMails.prepare(now);
  const doubtful = await leaseNext([campaignMails], now);
  expect(doubtful?.lease.makeCall()?.messages).toHaveLength(100);
  const inDoubt = doubtful?.lease.makeCall()?.messages[0]?.to;
  const [waiting] = await sql<{ email: string }[]>`select a.email from deliveries d
    join applicants a on a.id = d.applicant_id where d.campaign_id = ${id} and d.state = 'waiting'`;
  for (const { email, token } of emails.filter(({ email }) => [inDoubt, waiting?.email].includes(email)))
    expect(await unsubscribe(token, now), email).toBe("unsubscribed");
  await deliverAll(later(now, minute));
  expect(await mailbox.mails(waiting?.email)).toHaveLength(0);
  expect(await sql`select recipients_removed_at from batches`).toEqual([]);
  expect(await mailbox.mails(inDoubt), "its batch may have left already").toHaveLength(1);
});

async function tokenIn(mailbox: { mails(to: string): Promise<{ text: string }[]> }, to: string) {
  const texts = (await mailbox.mails(to)).map(({ text }) => text);
  return /unsubscribe\/([0-9a-f]{64})\n/.exec(texts.join("\n"))?.[1] ?? "";
}
