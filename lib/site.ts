import { env, isBuilding } from "@/lib/env";

/** Marks a fact of the city that nobody but the city can give. Production refuses to start while one is left. */
const unset = "（要設定）";

/** What another city has to change, beside lib/terms.ts, the privacy page and the picture of the top page. */
export const site = {
  name: "いわき市就職応援サイト",
  description:
    "いわき市で働きたい方のための就職応援サイトです。市内の求人情報や合同企業面接会のお知らせを無料でご覧いただけます。",
  city: "いわき市",
  /** Sends the mails for the city; named in each of them. */
  mailOperator: "株式会社エスタ",
  operator: `いわき市${unset}`,
  department: `担当課${unset}`,
  address: `所在地${unset}`,
  phone: `電話番号${unset}`,
  hours: `受付時間${unset}`,
} as const;

export function unsetTexts(): string[] {
  return Object.entries(site)
    .filter(([, text]) => text.includes(unset))
    .map(([name]) => name);
}

/** The address that the mails come from, as people must allow it: from MAIL_FROM, "Name <address>". */
export function senderAddress(): string {
  if (isBuilding()) return "";
  const from = env().MAIL_FROM;
  return /<([^>]+)>/.exec(from)?.[1] ?? from;
}
