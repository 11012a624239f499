import { applicantsReach } from "@/lib/applicants/count";
import { wasLookedAt } from "@/lib/audit/look";
import { countWaitingApplications } from "@/lib/business/find-application";
import { countDraftEmployers } from "@/lib/employers/count";
import { countClosingJobs, countDraftJobs } from "@/lib/jobs/count";
import { countTroubledMails } from "@/lib/mail/troubled";
import { countDraftNotices } from "@/lib/notices/count";
import { closedQuarter } from "@/lib/surveys/closed";
import { quarterName } from "./survey/results";

const closingDays = 5;
const mailDays = 7;
/** From here on the city keeps a 個人情報ファイル簿 of them. */
const manyPeople = 1000;

export type Todo = { href: string; title: string; count: string; sentence: string };

/** What waits for a 職員, the pressing first; nothing that is done. */
export async function readTodo(now: Date): Promise<Todo[]> {
  const [applications, closing, mails, drafts, quarter, many] = await Promise.all([
    countWaitingApplications(),
    countClosingJobs(closingDays, now),
    countTroubledMails(mailDays, now),
    Promise.all([countDraftJobs(), countDraftEmployers(), countDraftNotices()]),
    quarterToRead(now),
    applicantsReach(manyPeople),
  ]);
  const [jobs, employers, notices] = drafts;
  const all: (Todo | false)[] = [
    applications > 0 && {
      href: "/admin/approvals",
      title: "事業者登録の申請",
      count: `${applications}件`,
      sentence: "承認を待っています。内容を確かめてください。",
    },
    mails > 0 && {
      href: "/admin/mails",
      title: "届かなかったメール",
      count: `${mails}通`,
      sentence: `最近${mailDays}日に、断られたか、届いたか分からないメールがあります。内容を確かめてください。`,
    },
    closing > 0 && {
      href: "/admin/jobs?state=closing",
      title: "まもなく掲載が終わる求人",
      count: `${closing}件`,
      sentence: `${closingDays}日以内に掲載が終わります。続けるときは、掲載終了日を延ばしてください。`,
    },
    jobs > 0 && draft("/admin/jobs", "求人の下書き", jobs),
    employers > 0 && draft("/admin/employers", "事業者の下書き", employers),
    notices > 0 && draft("/admin/notices", "お知らせの下書き", notices),
    quarter !== undefined && {
      href: "/admin/survey",
      title: "アンケート集計",
      count: quarterName(quarter),
      sentence: "四半期が終わりました。集計をご覧ください。開くと、この案内は消えます。",
    },
    many && {
      href: "/admin/report",
      title: "個人情報ファイル簿",
      count: `${manyPeople.toLocaleString("ja-JP")}人以上`,
      // 個人情報の保護に関する法律 74条2項9号, 75条1項: below 1,000 persons no entry is needed.
      sentence:
        "本人の数が1,000人以上の個人情報ファイルは、個人情報ファイル簿への記載と公表が必要です（個人情報の保護に関する法律第75条）。まだのときは、個人情報保護の担当課に相談してください。",
    },
  ];
  return all.filter((todo) => todo !== false);
}

function draft(path: string, title: string, count: number): Todo {
  return {
    href: `${path}?state=draft`,
    title,
    count: `${count}件`,
    sentence: "まだ公開していません。開いて内容を確かめてください。",
  };
}

async function quarterToRead(now: Date): Promise<string | undefined> {
  const id = await closedQuarter(now);
  return id && !(await wasLookedAt({ kind: "survey", id })) ? id : undefined;
}
