import type { SessionOwner } from "@/lib/accounts/session-owner";
import type { AccountKind } from "@/lib/accounts/sessions";
import { Refusal } from "@/lib/form/state";
import { safeNext } from "./safe-next";

/** `named`: the label of the name in the sentence about the last login. */
const portals = {
  applicant: { kind: "求職者", named: "識別名", area: "/mypage", login: "/login/again", where: "" },
  employer: { kind: "事業者", named: "担当者", area: "/business", login: "/login/again", where: "" },
  staff: { kind: "市職員", named: "氏名", area: "/admin", login: "/admin/login", where: "管理画面に" },
} as const satisfies Record<AccountKind, unknown>;

/**
 * Refuses a form of the portal of `kind` without a login there. What was typed stays, and the refusal links to the login.
 * `last`: the owner of the session that the browser has or had. `page`: the URL of the form's page.
 */
export function refuseEndedLogin(
  kind: AccountKind,
  last: SessionOwner | undefined,
  page: string | undefined,
): Refusal {
  const { login, where } = portals[kind];
  const sentence = `ログインの有効時間が切れました。入力した内容はこの画面に残っています。別のタブで${where}ログインしてから、もう一度押してください`;
  const href = `${login}?next=${encodeURIComponent(nextIn(kind, page))}`;
  return new Refusal({ "": sentence }, undefined, {}, { href, who: whoWas(kind, last) });
}

function whoWas(kind: AccountKind, last: SessionOwner | undefined): string {
  if (!last) return `${portals[kind].kind}としてログインしていました。`;
  const who = `${portals[last.kind].kind}（${portals[last.kind].named} ${last.name}）`;
  // Since the form was opened, this browser has logged in to an account of another kind.
  return last.kind === kind ? `${who}としてログインしていました。` : `このブラウザのログイン：${who}`;
}

function nextIn(kind: AccountKind, page: string | undefined): string {
  const { area } = portals[kind];
  const { pathname, search } = page && URL.canParse(page) ? new URL(page) : { pathname: area, search: "" };
  return `${pathname}/`.startsWith(`${area}/`) ? safeNext(pathname + search, area) : area;
}
