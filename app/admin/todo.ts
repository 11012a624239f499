import type { Staff } from "@/lib/actors";
import { applicantsReach } from "@/lib/applicants/count";
import { countLongUnreachable } from "@/lib/applicants/mail-trouble";
import { wasLookedAt } from "@/lib/audit/record-look";
import { countHandedCampaigns, pressingCampaigns } from "@/lib/campaigns/pressing";
import { countDraftEmployers } from "@/lib/employers/listing/count";
import { countSubmittedPhotos } from "@/lib/employers/photos/queue";
import { countSubmittedEmployers } from "@/lib/employers/submissions/find";
import { countOpenComplaints } from "@/lib/jobs/complaints/count";
import { countClosingJobs, countLackingJobs } from "@/lib/jobs/count";
import { countSubmittedJobs } from "@/lib/jobs/drafts/for-staff";
import { countStaffDrafts } from "@/lib/jobs/drafts/staff-texts";
import { countTroubledMails } from "@/lib/mail/troubled";
import { countDraftNotices } from "@/lib/notices/count";
import { isAdmin } from "@/lib/staff/is-admin";
import { closedQuarter } from "@/lib/surveys/closed";
import { quarterName } from "./survey/results";

const closingDays = 5;
const mailDays = 7;
/** From this number of persons on the city must list the file in its 個人情報ファイル簿. */
const manyPeople = 1000;

export type Todo = { href: string; title: string; count: string; sentence: string };

/** What a 職員 has to do, the most urgent first. */
export async function readTodo(staff: Staff, now: Date): Promise<Todo[]> {
  const [
    employerSubmissions,
    jobSubmissions,
    photos,
    complaints,
    handed,
    campaigns,
    closing,
    lacking,
    mails,
    unreachable,
    drafts,
    quarter,
    many,
  ] = await Promise.all([
    countSubmittedEmployers(),
    countSubmittedJobs(),
    countSubmittedPhotos(),
    countOpenComplaints(),
    isAdmin(staff) ? countHandedCampaigns() : 0,
    pressingCampaigns(now),
    countClosingJobs(closingDays, now),
    countLackingJobs(now),
    countTroubledMails(mailDays, now),
    countLongUnreachable(now),
    Promise.all([countStaffDrafts(), countDraftEmployers(), countDraftNotices()]),
    quarterToRead(now),
    applicantsReach(manyPeople),
  ]);
  const [jobs, employers, notices] = drafts;
  const all: (Todo | false)[] = [
    ...campaigns.map(aboutCampaign),
    employerSubmissions > 0 && {
      href: "/admin/approvals",
      title: "事業者登録の申請",
      count: `${employerSubmissions}件`,
      sentence: "承認を待っています。内容を確かめてください。",
    },
    jobSubmissions > 0 && {
      href: "/admin/approvals#submissions",
      title: "求人の申請",
      count: `${jobSubmissions}件`,
      sentence: "事業者が、求人の承認を待っています。内容を確かめてください。",
    },
    photos > 0 && {
      href: "/admin/approvals#photos",
      title: "写真の申請",
      count: `${photos}件`,
      sentence: "事業者が、写真の承認を待っています。写っているものを確かめてください。",
    },
    complaints > 0 && {
      href: "/admin/complaints",
      title: "事実と違うとの連絡",
      count: `${complaints}件`,
      sentence: "求人の掲載内容が事実と違うとの連絡が届いています。内容を読み、事業者に確かめてください。",
    },
    handed > 0 && {
      href: "/admin/campaigns?state=handed",
      title: "配信の依頼",
      count: `${handed}件`,
      sentence:
        "編集者から、メール配信の依頼が届いています。確認画面で確かめて、配信するか差し戻してください。",
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
    lacking > 0 && {
      href: "/admin/jobs?state=lacking",
      title: "項目が不足している求人",
      count: `${lacking}件`,
      sentence:
        "求人に必要な項目が増えました。掲載は掲載終了日まで続きます。変更するときに、入力してください。",
    },
    unreachable > 0 && {
      href: "/admin/applicants?unreachable=long",
      title: "90日以上メールが届かない求職者",
      count: `${unreachable}人`,
      sentence: "宛先不明のまま90日を過ぎました。削除のご依頼があるか、確かめてください。",
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
      // 個人情報の保護に関する法律 第74条第2項第9号, 第75条第1項: below 1,000 persons no entry is needed.
      sentence:
        "本人の数が1,000人以上の個人情報ファイルは、個人情報ファイル簿への記載と公表が必要です（個人情報の保護に関する法律第75条）。まだのときは、個人情報保護の担当課に相談してください。",
    },
  ];
  return all.filter((todo) => todo !== false);
}

function aboutCampaign({ id, subject, state, unclear }: Pressing): Todo {
  const isStopped = state === "stopped";
  const standing = [
    ...(state === "done" ? [] : [isStopped ? "中止" : "配信中"]),
    ...(unclear > 0 ? [`要確認 ${unclear}件`] : []),
  ];
  const sentences = [
    ...(unclear > 0 ? ["届いたかどうか分からないメールがあります。自動では送り直しません。"] : []),
    ...(isStopped ? ["配信を中止しています。再開するかどうか、確かめてください。"] : []),
    ...(state === "sending" ? ["配信しています。進み具合を見ることができます。"] : []),
  ];
  return {
    href: `/admin/campaigns/${id}`,
    title: `メール配信「${subject}」`,
    count: standing.join("、"),
    sentence: sentences.join(""),
  };
}

type Pressing = Awaited<ReturnType<typeof pressingCampaigns>>[number];

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
