import type postgres from "postgres";
import { cancelCampaign } from "@/lib/campaigns/cancel";
import { confirmCampaign } from "@/lib/campaigns/confirm";
import { deleteDraft } from "@/lib/campaigns/delete-draft";
import { handOver } from "@/lib/campaigns/hand-over";
import { queueDueRecipients } from "@/lib/campaigns/queue-recipients";
import { resumeCampaign } from "@/lib/campaigns/resume";
import { returnCampaign } from "@/lib/campaigns/return";
import { saveCampaign } from "@/lib/campaigns/save";
import { sendTest } from "@/lib/campaigns/send-test";
import { stopCampaign } from "@/lib/campaigns/stop";
import { saveNotice } from "@/lib/notices/save";
import { campaignForm, campaignRow, deliverAll, draftCampaign, recipients } from "@/tests/support/campaigns";
import { expect, test } from "@/tests/support/domain";
import { noticeForm } from "@/tests/support/notices";
import {
  day,
  later,
  minute,
  start as now,
  second,
  signedInAdmin,
  signedInStaff,
} from "@/tests/support/people";

const history = async (sql: postgres.Sql, id: string) =>
  (await sql`select action from audit_entries where subject_id = ${id} order by at, ctid`).map(
    ({ action }) => action,
  );
const atOnce = { when: "now", sendsAt: null } as const;

test.beforeEach(async ({ mailbox }) => {
  await mailbox.reset();
  await mailbox.settings({ rate: 100 });
});

test("fifty presses of a new form make one draft, and of two editors the second sees both texts", async ({
  sql,
}) => {
  const [one, other] = [await signedInStaff("editor"), await signedInStaff("editor")];
  const form = campaignForm();
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, at) => saveCampaign(one, form, later(now, at))),
  );
  for (const answer of answers) expect(answer).toMatchObject({ outcome: "saved" });
  expect(await history(sql, form.id)).toEqual(["create"]);
  await saveCampaign(one, { ...form, version: 1, body: "先の変更" }, now);
  const second = await saveCampaign(other, { ...form, version: 1, body: "後の変更" }, now);
  expect(second).toMatchObject({ outcome: "conflict", current: { body: "先の変更", version: 2 } });
  expect(await saveCampaign(other, { ...form, version: 2, body: "後の変更" }, now)).toMatchObject({
    outcome: "saved",
  });
});

test("ten presses of two admins confirm a campaign once, and each recipient gets one mail", async ({
  sql,
  mailbox,
}) => {
  await recipients(30, now);
  const [one, other] = [await signedInAdmin(), await signedInAdmin()];
  const { id } = await draftCampaign(one);
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      confirmCampaign(at % 2 ? one : other, { id, version: 1, ...atOnce }, now),
    ),
  );
  const confirmed = answers.filter(({ outcome }) => outcome === "done");
  // All presses of the first admin succeed; the other admin is told that the campaign has changed.
  expect(confirmed).toHaveLength(5);
  expect(answers.filter(({ outcome }) => outcome === "conflict")).toHaveLength(5);
  expect(await history(sql, id)).toEqual(["create", "confirm"]);
  expect(await campaignRow(id)).toMatchObject({
    state: "scheduled",
    version: 2,
    confirmedCount: 30,
    sendsAt: later(now, minute),
  });
  await deliverAll(later(now, 50 * second));
  expect(await mailbox.mails(), "not before the time for 取り消し is over").toHaveLength(0);
  await deliverAll(later(now, minute));
  expect(new Set((await mailbox.mails()).map(({ to }) => to)).size).toBe(30);
  expect(await mailbox.mails()).toHaveLength(30);
  expect(await confirmCampaign(one, { id, version: 2, ...atOnce }, later(now, 2 * minute))).toMatchObject({
    outcome: "conflict",
  });
});

test("only the text that the admin has seen is sent, not one that was changed since", async () => {
  await recipients(1, now);
  const [admin, editor] = [await signedInAdmin(), await signedInStaff("editor")];
  const draft = await draftCampaign(editor);
  expect(await handOver(editor, { id: draft.id, version: 1 }, now)).toMatchObject({ outcome: "done" });
  expect(await handOver(editor, { id: draft.id, version: 1 }, now), "a second press").toMatchObject({
    outcome: "done",
  });
  const changed = await saveCampaign(editor, { ...campaignForm(draft), version: 2, body: "あとから" }, now);
  expect(changed).toMatchObject({ outcome: "saved", row: { state: "draft", version: 3 } });
  expect(await confirmCampaign(admin, { id: draft.id, version: 2, ...atOnce }, now)).toMatchObject({
    outcome: "conflict",
  });
  expect(await campaignRow(draft.id)).toMatchObject({ state: "draft", frozenText: null });
  const confirmed = await confirmCampaign(admin, { id: draft.id, version: 3, ...atOnce }, now);
  expect(confirmed).toMatchObject({
    outcome: "done",
    row: { frozenText: expect.stringContaining("あとから") },
  });
  // A confirmed campaign can neither be changed nor deleted.
  expect(await saveCampaign(editor, { ...campaignForm(draft), version: 4, body: "もっとあと" }, now)).toEqual(
    {
      outcome: "confirmed",
    },
  );
  expect(await deleteDraft(editor, draft.id, now)).toBe("no-draft");
});

test("差し戻し loses nothing of a campaign", async ({ sql }) => {
  const [admin, editor] = [await signedInAdmin(), await signedInStaff("editor")];
  const draft = await draftCampaign(editor, { audience: "student" });
  await handOver(editor, { id: draft.id, version: 1 }, now);
  expect(await returnCampaign(admin, { id: draft.id, version: 1 }, now), "another version").toMatchObject({
    outcome: "conflict",
    current: { version: 2 },
  });
  expect(await returnCampaign(admin, { id: draft.id, version: 2 }, now)).toMatchObject({ outcome: "done" });
  expect(await returnCampaign(admin, { id: draft.id, version: 2 }, now)).toMatchObject({ outcome: "done" });
  const { subject, body, audience, writtenBy, state } = await campaignRow(draft.id);
  expect({ subject, body, audience, writtenBy, state }).toEqual({
    subject: draft.subject,
    body: draft.body,
    audience: "student",
    writtenBy: editor.id,
    state: "draft",
  });
  expect(await history(sql, draft.id)).toEqual(["create", "hand-over", "send-back"]);
  expect(await deleteDraft(editor, draft.id, now)).toBe("deleted");
  expect(await deleteDraft(editor, draft.id, now)).toBe("unknown");
});

test("a campaign without text, recipients or a valid time is refused with its reason", async ({ sql }) => {
  const admin = await signedInAdmin();
  const empty = await draftCampaign(admin, { body: "" });
  expect(await saveCampaign(admin, { ...campaignForm(empty), version: 1, intent: "confirm" }, now)).toEqual({
    outcome: "no-body",
  });
  expect(await handOver(admin, { id: empty.id, version: 1 }, now)).toEqual({ outcome: "no-body" });
  const confirm = (id: string, sendsAt: Date | null = null, at = now) =>
    confirmCampaign(admin, { id, version: 1, when: sendsAt ? "later" : "now", sendsAt }, at);
  expect(await confirm(empty.id)).toEqual({ outcome: "no-body" });
  const { id } = await draftCampaign(admin);
  expect(await confirm(id)).toEqual({ outcome: "nobody" });
  await recipients(1, now);
  expect(await confirm(id, later(now, -1))).toEqual({ outcome: "past" });
  expect(await confirm(id, later(now, 367 * day))).toEqual({ outcome: "too-late" });
  const notice = noticeForm({ publishedAt: later(now, day) });
  await saveNotice(admin, notice, now);
  const early = await draftCampaign(admin, { noticeId: notice.id });
  expect(await confirm(early.id)).toEqual({ outcome: "notice-later" });
  expect(await confirm(crypto.randomUUID())).toEqual({ outcome: "unknown" });
  expect(await sql`select distinct state from campaigns`).toEqual([{ state: "draft" }]);
  expect(await confirm(early.id, later(now, day))).toMatchObject({
    outcome: "done",
    row: { frozenText: expect.stringContaining(`/notices/${notice.id}\n`) },
  });
  // A time within the minute for 取り消し becomes the end of that minute.
  const sendsAt = later(now, second);
  expect(await confirm(id, sendsAt)).toMatchObject({
    outcome: "done",
    row: { sendsAt: later(now, minute) },
  });
});

test("within a minute a campaign can be cancelled as a whole, and is never sent", async ({
  sql,
  mailbox,
}) => {
  await recipients(3, now);
  const admin = await signedInAdmin();
  const { id } = await draftCampaign(admin);
  await confirmCampaign(admin, { id, version: 1, ...atOnce }, now);
  const during = later(now, 59 * second);
  expect(await Promise.all([1, 2, 3].map(() => cancelCampaign(admin, id, during)))).toEqual(
    Array(3).fill("cancelled"),
  );
  expect(await campaignRow(id)).toMatchObject({
    state: "draft",
    version: 3,
    sendsAt: null,
    confirmedBy: null,
    confirmedCount: null,
    frozenSubject: null,
    frozenText: null,
    frozenHtml: null,
    body: "説明会を開きます。",
  });
  await deliverAll(later(now, day));
  expect(await mailbox.mails()).toHaveLength(0);
  // A page that is out of date cannot confirm it either.
  expect(await confirmCampaign(admin, { id, version: 1, ...atOnce }, during)).toMatchObject({
    outcome: "conflict",
  });
  expect(await history(sql, id)).toEqual(["create", "confirm", "cancel"]);
});

test("when start and 取り消し come at the same moment, exactly one of them takes effect", async ({ sql }) => {
  await recipients(20, now);
  const admin = await signedInAdmin();
  const due = later(now, minute);
  for (let round = 0; round < 8; round += 1) {
    const { id } = await draftCampaign(admin);
    await confirmCampaign(admin, { id, version: 1, ...atOnce }, now);
    const [answer] = await Promise.all([
      cancelCampaign(admin, id, due),
      queueDueRecipients(due),
      queueDueRecipients(due),
    ]);
    const [{ count } = { count: -1 }] = await sql<{ count: number }[]>`
      select count(*)::int from deliveries where campaign_id = ${id}`;
    const { state } = await campaignRow(id);
    expect([answer, state, count]).toEqual(
      answer === "cancelled" ? ["cancelled", "draft", 0] : ["started", "sending", 20],
    );
  }
});

test("a campaign that is stopped before its time waits, and after 再開 it can be cancelled for another minute", async ({
  mailbox,
  sql,
}) => {
  await recipients(3, now);
  const admin = await signedInAdmin();
  const { id } = await draftCampaign(admin);
  expect(await stopCampaign(admin, id, now)).toBe("not-begun");
  expect(await resumeCampaign(admin, id, now)).toBe("not-begun");
  await confirmCampaign(admin, { id, version: 1, ...atOnce }, now);
  expect(await Promise.all([1, 2].map(() => stopCampaign(admin, id, now)))).toEqual(["stopped", "stopped"]);
  await deliverAll(later(now, day));
  expect(await mailbox.mails()).toHaveLength(0);
  const next = later(now, 2 * day);
  expect(await Promise.all([1, 2].map(() => resumeCampaign(admin, id, next)))).toEqual([
    "resumed",
    "resumed",
  ]);
  expect(await campaignRow(id)).toMatchObject({ state: "scheduled", sendsAt: later(next, minute) });
  await deliverAll(later(next, minute));
  expect(await mailbox.mails()).toHaveLength(3);
  expect(await stopCampaign(admin, id, next)).toBe("ended");
  expect(await resumeCampaign(admin, id, next)).toBe("ended");
  expect(await cancelCampaign(admin, id, next)).toBe("started");
  expect(await history(sql, id)).toEqual(["create", "confirm", "stop", "resume"]);
});

test("a campaign that is stopped while it is sent sends the rest after 再開", async ({ mailbox }) => {
  await recipients(250, now);
  const admin = await signedInAdmin();
  const { id } = await draftCampaign(admin);
  await confirmCampaign(admin, { id, version: 1, ...atOnce }, now);
  const due = later(now, minute);
  await queueDueRecipients(due);
  await stopCampaign(admin, id, due);
  await deliverAll(later(due, second));
  expect(await mailbox.mails()).toHaveLength(0);
  expect(await cancelCampaign(admin, id, due)).toBe("started");
  await resumeCampaign(admin, id, later(due, minute));
  expect(await campaignRow(id)).toMatchObject({ state: "sending", stoppedAt: null });
  await deliverAll(later(due, 2 * minute));
  expect(await mailbox.mails()).toHaveLength(250);
});

test("a テスト送信 goes once per press to the person who asked for it, and its link unsubscribes nobody", async ({
  mailbox,
  sql,
}) => {
  await recipients(5, now);
  const editor = await signedInStaff("editor");
  const { id } = await draftCampaign(editor);
  expect(await Promise.all([1, 2, 3].map((at) => sendTest(editor, id, later(now, at))))).toEqual(
    Array(3).fill("sent"),
  );
  await deliverAll(later(now, second));
  const [mail, ...more] = await mailbox.mails();
  expect(more).toEqual([]);
  expect(mail?.to).toBe(editor.email);
  expect(mail?.subject).toBe("【テスト】【いわき市就職応援サイト】説明会のお知らせ");
  expect(mail?.text).toContain("これはテスト送信です");
  expect(mail?.text).toContain("/unsubscribe/sample\n");
  expect(await history(sql, id)).toEqual(["create", "test-mail"]);
  expect(await sql`select 1 from deliveries`).toHaveLength(0);
  expect(await campaignRow(id)).toMatchObject({ state: "draft", version: 1 });
});
