import { asc, desc, eq } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import type { Tx } from "@/lib/db/client";
import { jobAlertFinds, jobAlertReaders, jobAlerts } from "@/lib/db/schema/job-alerts";
import { jobs } from "@/lib/db/schema/jobs";
import type { DataSection } from "@/lib/text/data-section";
import { longDate, longMoment } from "@/lib/time/format";
import { criteriaOfAddress } from "./criteria";
import { rhythmLabels } from "./labels";

/** 新着のお知らせ, for the file of one's own data. The tokens of links are left out: they are rights, not facts. */
export async function ownAlerts(applicant: Applicant, tx: Tx): Promise<DataSection> {
  const rows = await tx
    .select({
      search: jobAlerts.search,
      rhythm: jobAlerts.rhythm,
      consentedAt: jobAlerts.consentedAt,
      createdAt: jobAlerts.createdAt,
      wantedSince: jobAlerts.wantedSince,
      askedAt: jobAlerts.askedAt,
      searchedUntil: jobAlerts.searchedUntil,
    })
    .from(jobAlerts)
    .where(eq(jobAlerts.applicantId, applicant.id))
    .orderBy(asc(jobAlerts.createdAt), asc(jobAlerts.id));
  return {
    title: "新着のお知らせ",
    headings: [
      "条件",
      "頻度",
      "登録した日時",
      "条件の保存への同意",
      "続けると答えた日時",
      "続けるかおたずねした日時",
      "ここまで探しました",
    ],
    rows: rows.map((row) => [
      criteriaOfAddress(row.search),
      rhythmLabels[row.rhythm],
      longMoment(row.createdAt),
      row.consentedAt ? longMoment(row.consentedAt) : "",
      longMoment(row.wantedSince),
      row.askedAt ? longMoment(row.askedAt) : "",
      longMoment(row.searchedUntil),
    ]),
  };
}

/** The days of the mails, which outlive the last alert. */
export async function ownAlertReader(applicant: Applicant, tx: Tx): Promise<DataSection> {
  const rows = await tx
    .select({ mailedOn: jobAlertReaders.mailedOn, dueAt: jobAlertReaders.dueAt })
    .from(jobAlertReaders)
    .where(eq(jobAlertReaders.applicantId, applicant.id));
  return {
    title: "新着のお知らせのメール",
    note: "お知らせをすべて止めたあとも、届いているメールのURLが使えるように残します。",
    headings: ["最後にメールを作った日", "次のメールを待っている日時"],
    rows: rows.map(({ mailedOn, dueAt }) => [
      mailedOn ? longDate(mailedOn) : "まだありません",
      dueAt ? longMoment(dueAt) : "",
    ]),
  };
}

/** What the alerts have found. A posting is named by its number: it may not be public any more. */
export async function ownAlertFinds(applicant: Applicant, tx: Tx): Promise<DataSection> {
  const rows = await tx
    .select({
      search: jobAlerts.search,
      number: jobs.number,
      foundAt: jobAlertFinds.foundAt,
      toldOn: jobAlertFinds.toldOn,
    })
    .from(jobAlertFinds)
    .innerJoin(jobAlerts, eq(jobAlerts.id, jobAlertFinds.alertId))
    .innerJoin(jobs, eq(jobs.id, jobAlertFinds.jobId))
    .where(eq(jobAlerts.applicantId, applicant.id))
    .orderBy(desc(jobAlertFinds.foundAt), asc(jobs.number));
  return {
    title: "新着のお知らせで見つかった求人",
    headings: ["条件", "求人", "見つけた日時", "お知らせの対象になった日"],
    rows: rows.map(({ search, number, foundAt, toldOn }) => [
      criteriaOfAddress(search),
      `求人番号 ${number}`,
      longMoment(foundAt),
      toldOn ? longDate(toldOn) : "",
    ]),
  };
}
