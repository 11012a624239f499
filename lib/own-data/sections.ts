import { ownKnownBrowsers, ownLogins } from "@/lib/accounts/own-data";
import { ownActivities, ownCountedActivities } from "@/lib/activities/own-data";
import type { Applicant } from "@/lib/actors";
import { ownAccount } from "@/lib/applicants/own-data";
import { ownAuditEntries } from "@/lib/audit/own-data";
import { ownCampaignMails } from "@/lib/campaigns/own-data";
import type { Tx } from "@/lib/db/client";
import { ownAlertFinds, ownAlertReader, ownAlerts } from "@/lib/job-alerts/own-data";
import { ownMails } from "@/lib/mail/own-data";
import { ownMailedLinks } from "@/lib/mailed-links/own-data";
import { ownSavedJobs } from "@/lib/saved-jobs/own-data";
import type { DataSection } from "@/lib/text/data-section";

type Part = {
  /** The tables whose rows about this person the section tells. */
  tables: string[];
  read: (applicant: Applicant, tx: Tx, now: Date) => Promise<DataSection>;
};

/**
 * What the file of one's own data has, in its order. A table that leads to a 求職者 stands here or in `leftOut`:
 * tests/domain/own-data/a-person-gets-all-that-is-stored.test.ts compares them with the database.
 */
export const parts: Part[] = [
  { tables: ["applicants"], read: ownAccount },
  { tables: ["saved_jobs"], read: ownSavedJobs },
  { tables: ["job_alerts"], read: ownAlerts },
  { tables: ["job_alert_readers"], read: ownAlertReader },
  { tables: ["job_alert_finds"], read: ownAlertFinds },
  { tables: ["activities"], read: ownActivities },
  { tables: ["counted_activities"], read: ownCountedActivities },
  { tables: ["deliveries", "campaign_reads"], read: ownCampaignMails },
  { tables: ["mails"], read: ownMails },
  { tables: ["registrations", "reissues"], read: ownMailedLinks },
  { tables: ["sessions"], read: ownLogins },
  { tables: ["known_origins"], read: ownKnownBrowsers },
  { tables: ["audit_entries"], read: ownAuditEntries },
];

const otherAccounts =
  "同じメールアドレスの、ほかの種類のアカウント（事業者の担当者など）の情報。別のアカウントとして扱っています。";
const counts = "操作の回数。だれのものかわからない形で数え、1日以内に消します。";

/** Tables that lead to a person and have no section: why, as the file says it. */
export const leftOut: Record<string, string> = {
  employer_users: otherAccounts,
  staff: otherAccounts,
  rate_limits: counts,
  rate_limit_subjects: counts,
  login_tickets: "ログインの途中で、数分のあいだだけ使う番号。",
};

/** What no table connects with a person, or what nobody may read. */
export const neverInFile = [
  "パスワード、メールのURLやログインに使う番号。元に戻せない形などで保存していて、読み出せません。",
  "アンケートの答え。どなたの答えかわからない形で、数だけを保存しています。",
  ...new Set(Object.values(leftOut)),
  "ログインせずにお使いのときの検討リスト。お使いの端末の中だけにあります。",
];
