import { desc } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import type { Tx } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";
import type { DataSection } from "@/lib/text/data-section";
import { longMoment } from "@/lib/time/format";
import { type MailAnswer, mailAnswer } from "./answer";
import { mailsOfAccount } from "./of-account";

/** The mails about the account of a 求職者 that still name its address, for the file of their own data; without their texts. */
export async function ownMails(applicant: Applicant, tx: Tx): Promise<DataSection> {
  const rows = await tx
    .select({
      subject: mails.subject,
      state: mails.state,
      createdAt: mails.createdAt,
      deliveredAt: mails.deliveredAt,
      delayedAt: mails.delayedAt,
      bouncedAt: mails.bouncedAt,
      complainedAt: mails.complainedAt,
    })
    .from(mails)
    .where(mailsOfAccount(applicant.email, "applicant"))
    .orderBy(desc(mails.createdAt), mails.id);
  return {
    title: "アカウントについてのメール",
    note: "宛先の記録は、送り終えて30日たつと消します。本文は、送り終えたあとは保存していません。",
    headings: ["件名", "日時", "結果"],
    rows: rows.map((mail) => [mail.subject, longMoment(mail.createdAt), resultOf(mail)]),
  };
}

function resultOf({ state, ...reports }: Parameters<typeof mailAnswer>[0] & { state: State }): string {
  const answer = state === "accepted" && mailAnswer(reports);
  return answer ? answers[answer] : states[state];
}

type State = (typeof mails.$inferSelect)["state"];

const answers: Record<MailAnswer, string> = {
  delivered: "届きました",
  delayed: "遅れています",
  bounced: "届きませんでした",
  complained: "迷惑メールとして報告されました",
};

const states: Record<State, string> = {
  queued: "送信を待っています",
  sending: "送信しています",
  accepted: "送りました",
  failed: "送れませんでした",
  unclear: "送れたかどうかわかりません",
};
