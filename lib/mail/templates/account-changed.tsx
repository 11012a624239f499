import { site } from "@/lib/site";
import { type Letter, letter } from "./letter";

/** What has happened to an account, each with the kind of its mail, subject and sentences. */
const changes = {
  "password-changed": {
    subject: "パスワード変更のお知らせ",
    lines: ["求職者アカウントのパスワードが変更されました。"],
  },
  "business-password-changed": {
    subject: "パスワード変更のお知らせ",
    lines: ["事業者アカウントのパスワードが変更されました。"],
  },
  "staff-password-changed": {
    subject: "パスワード変更のお知らせ",
    lines: ["管理画面のアカウントのパスワードが変更されました。"],
  },
  "staff-password-reset": {
    subject: "初期パスワード再発行のお知らせ",
    lines: ["管理画面のアカウントの初期パスワードが再発行され、前のパスワードは使えなくなりました。"],
  },
  "staff-new-browser": {
    subject: "ログインのお知らせ",
    lines: ["管理画面のアカウントのパスワードが、これまでに使われたことのないブラウザーで入力されました。"],
  },
  "staff-second-factor-set": {
    subject: "二段階認証の設定のお知らせ",
    lines: ["管理画面のアカウントに、二段階認証が設定されました。"],
  },
  "staff-second-factor-reset": {
    subject: "二段階認証の解除のお知らせ",
    lines: ["管理画面のアカウントの二段階認証が解除されました。次のログインで設定しなおします。"],
  },
  "staff-new-admin": {
    subject: "管理者の追加のお知らせ",
    lines: [
      "管理画面に、新しい管理者が加わりました。",
      "だれが加わったかは、管理画面の「操作履歴」にあります。",
    ],
  },
} as const satisfies Record<string, { subject: string; lines: string[] }>;

export type AccountChange = keyof typeof changes;

// Rendered once: it holds nothing of the person, so that a transaction only queues it.
const rendered = new Map<AccountChange, Promise<Letter>>();

/** Tells the owner of an account what has happened to it. No link: a press in a mail must not be what protects an account. */
export async function accountChangedMail(to: string, change: AccountChange): Promise<Letter> {
  const { subject, lines } = changes[change];
  const made =
    rendered.get(change) ??
    letter({ kind: change, to: "", subject }, [
      [...lines],
      [
        "心当たりがない場合は、すぐに下記までご連絡ください。",
        `${site.operator} ${site.department}`,
        `電話: ${site.phone}`,
      ],
    ]);
  rendered.set(change, made);
  return { ...(await made), to };
}
