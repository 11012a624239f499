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
  const href = `${login}?next=${encodeURIComponent(pathIn(kind, page))}`;
  return new Refusal({ "": sentence }, { gate: { reason: "ended", href, who: whoWas(kind, last) } });
}

const anotherLogin =
  "この画面を開いたあとに、このブラウザで別の方がログインしました。まだ何も変更していません。ご自分のアカウントで続けるときは、いったんログアウトし、ログインしなおしてください";

/** Refuses a form that was shown to another account of this kind than `now`, who is signed in. What was typed stays. */
export function refuseAnotherLogin(
  kind: AccountKind,
  now: SessionOwner | undefined,
  page: string | undefined,
): Refusal {
  const who = `このブラウザのログイン：${now ? nameOf(now) : portals[kind].kind}`;
  const href = pathIn(kind, page);
  return new Refusal({ "": anotherLogin }, { gate: { reason: "another", href, who } });
}

function whoWas(kind: AccountKind, last: SessionOwner | undefined): string {
  if (!last) return `${portals[kind].kind}としてログインしていました。`;
  const who = nameOf(last);
  // Since the form was opened, this browser has logged in to an account of another kind.
  return last.kind === kind ? `${who}としてログインしていました。` : `このブラウザのログイン：${who}`;
}

function nameOf({ kind, name }: SessionOwner): string {
  return `${portals[kind].kind}（${portals[kind].named} ${name}）`;
}

function pathIn(kind: AccountKind, page: string | undefined): string {
  const { area } = portals[kind];
  const { pathname, search } = page && URL.canParse(page) ? new URL(page) : { pathname: area, search: "" };
  return `${pathname}/`.startsWith(`${area}/`) ? safeNext(pathname + search, area) : area;
}
