import { eq, getTableColumns } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import type { Tx } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import type { DataSection } from "@/lib/text/data-section";
import { longDate, momentText } from "@/lib/time/format";
import { attributeLabels, mailOptions } from "./labels";
import type { ApplicantRow } from "./lock";

const { id: _id, passwordHash: _secret, ...shownColumns } = getTableColumns(applicants);

type Shown = { name: string; text: (account: Omit<ApplicantRow, "id" | "passwordHash">) => string };

const wishes = Object.fromEntries(mailOptions.map(({ value, label }) => [value, label]));
const troubles = {
  bounced: "メールが届かないアドレスのため",
  complained: "迷惑メールとして報告されたため",
} as const;

/** Every column in words, or why it is left out. A new column does not compile until it stands here. */
const columns: Record<keyof ApplicantRow, Shown | string> = {
  id: "it names the row and says nothing of the person",
  passwordHash: "a secret",
  email: { name: "メールアドレス（ログインID）", text: ({ email }) => email },
  handle: { name: "識別名", text: ({ handle }) => handle },
  attribute: { name: "属性", text: ({ attribute }) => attributeLabels[attribute] },
  wantsMail: {
    name: "市からのお知らせメール",
    text: ({ wantsMail }) => wishes[wantsMail ? "yes" : "no"] ?? "",
  },
  wantsMailChosenAt: {
    name: "お知らせメールの希望を選んだ日時",
    text: ({ wantsMailChosenAt }) => momentText(wantsMailChosenAt),
  },
  mailTrouble: {
    name: "お知らせメールを止めている理由",
    text: ({ mailTrouble }) => (mailTrouble ? troubles[mailTrouble] : ""),
  },
  mailTroubleAt: {
    name: "お知らせメールを止めた日時",
    text: ({ mailTroubleAt }) => momentText(mailTroubleAt),
  },
  createdAt: { name: "登録した日時", text: ({ createdAt }) => momentText(createdAt) },
  updatedAt: { name: "最後に変更した日時", text: ({ updatedAt }) => momentText(updatedAt) },
  termsAgreedAt: {
    name: "利用規約に同意した日時",
    text: ({ termsAgreedAt }) => momentText(termsAgreedAt),
  },
  termsSeenOn: {
    name: "「確認しました」を押した利用規約の施行日",
    text: ({ termsSeenOn }) => (termsSeenOn ? longDate(termsSeenOn) : ""),
  },
  passwordChangedAt: {
    name: "いまのパスワードになった日時",
    text: ({ passwordChangedAt }) => momentText(passwordChangedAt),
  },
  lastLoginAt: { name: "最後にログインした日時", text: ({ lastLoginAt }) => momentText(lastLoginAt) },
  keptAt: { name: "メールの「利用を続ける」を押した日時", text: ({ keptAt }) => momentText(keptAt) },
  inactivityMailAt: {
    name: "ご利用の継続についてメールした日時",
    text: ({ inactivityMailAt }) => momentText(inactivityMailAt),
  },
  inactivityMails: {
    name: "ご利用の継続についてメールした回数",
    text: ({ inactivityMails }) => `${inactivityMails}回`,
  },
  suspendedAt: { name: "市が利用を停止した日時", text: ({ suspendedAt }) => momentText(suspendedAt) },
};

/** The account itself, for the file of their own data. Without rows when it has just been deleted. */
export async function ownAccount(applicant: Applicant, tx: Tx): Promise<DataSection> {
  const [account] = await tx.select(shownColumns).from(applicants).where(eq(applicants.id, applicant.id));
  const shown = Object.values(columns).filter((column) => typeof column !== "string");
  return {
    title: "アカウント",
    headings: ["項目", "内容"],
    rows: account ? shown.map(({ name, text }) => [name, text(account) || "（なし）"]) : [],
  };
}
