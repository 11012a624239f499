import type { Page } from "@playwright/test";
import { freePort } from "@/scripts/start/port.mjs";
import { addApplicants } from "@/tests/support/accounts";
import { spelled, tally } from "@/tests/support/figures";
import { network } from "@/tests/support/networks";
import { buildCopy } from "./support/copy";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const deploys = sized(6, 2);
const password = "right password 1";
const message = "サイトが新しくなりました";
let people = 0;

/** A form that is open during a deploy: `fields` by name, and the address to which the button leads when it succeeds. */
type OpenForm = {
  name: string;
  path: string;
  fields: () => Record<string, string>;
  button: string;
  leadsTo: RegExp;
  /** The new build does not know the action of this form. */
  gone?: true;
  signedIn?: true;
  /** The page before it, where the person agrees to 利用規約. */
  consentAt?: string;
};

const newcomer = () => `new${++people}@example.jp`;
const forms: OpenForm[] = [
  {
    name: "求職者登録申請",
    path: "/register/apply",
    consentAt: "/register",
    fields: () => ({ email: newcomer() }),
    button: "送信",
    leadsTo: /\/register\/sent$/,
  },
  {
    name: "ログイン",
    path: "/login",
    fields: () => ({ email: "here0@example.jp", password }),
    button: "ログイン",
    leadsTo: /\/mypage$/,
  },
  {
    name: "登録情報",
    path: "/mypage/profile",
    fields: () => ({ attribute: "student" }),
    button: "更新",
    leadsTo: /\/mypage\/profile\?done=1$/,
    signedIn: true,
  },
  {
    name: "パスワード再発行",
    path: "/password-reissue",
    fields: () => ({ email: newcomer(), kind: "employer" }),
    button: "申請",
    leadsTo: /\/password-reissue\/sent$/,
    gone: true,
  },
  {
    name: "メール配信・アカウント設定",
    path: "/mypage/settings",
    fields: () => ({ wantsMail: "no" }),
    button: "更新",
    leadsTo: /\/mypage\/settings\?done=1$/,
    gone: true,
    signedIn: true,
  },
];

test(
  "A form that was open during a deploy loses nothing",
  row(
    "T39",
    "old pages with and without scripts, sent to a changed build: done, or a message and the input kept",
  ),
  async ({ browser, databaseUrl, sql, startSite, atEnd, measured }) => {
    await addApplicants(sql, "here", 1, password);
    console.log("another build");
    // The scripts of every form differ, and two actions have another name.
    const other = await buildCopy("other", {
      "lib/form/fields.ts": [["を入力してください", "をご入力ください"]],
      "components/form/form.tsx": [["space-y-8", "space-y-7"]],
      ...renamed("app/(accounts)/password-reissue", "startReissueAction"),
      ...renamed("app/(applicants)/mypage/settings", "changeMailPreferenceAction"),
    });
    atEnd(other.remove);
    const port = await freePort();
    const builds = [undefined, other.folder];
    const serve = (n: number) => startSite({ databaseUrl, port, folder: builds[n % 2] });

    const results: string[] = [];
    let site = await serve(0);
    for (let deploy = 1; deploy <= deploys; deploy += 1) {
      console.log(`deploy ${deploy}`);
      const open: { form: OpenForm; typed: Record<string, string>; page: Page; scripts: boolean }[] = [];
      for (const scripts of [true, false])
        for (const form of forms) {
          const context = await browser.newContext({
            javaScriptEnabled: scripts,
            baseURL: site.url,
            extraHTTPHeaders: { "x-forwarded-for": network(deploy * 100 + open.length) },
          });
          context.setDefaultTimeout(15_000);
          const page = await context.newPage();
          if (form.signedIn) await signIn(page);
          if (form.consentAt) {
            await page.goto(form.consentAt);
            await page.getByLabel("利用規約に同意します").check();
            await page.getByRole("button", { name: "求職者登録申請ページへ" }).click();
            await page.waitForURL(`**${form.path}`);
          } else await page.goto(form.path);
          const typed = form.fields();
          await fill(page, typed);
          open.push({ form, typed, page, scripts });
        }
      await site.stop();
      site = await serve(deploy);
      for (const { form, typed, page, scripts } of open) {
        const result = await press(page, form, typed);
        results.push(result);
        if (result !== (form.gone ? "told and kept" : "done"))
          console.log(`${form.name}, ${scripts ? "with" : "without"} scripts: ${result}`);
        await page.context().close();
      }
    }
    const counts = tally(results);
    const gone = forms.filter((form) => form.gone).length * 2 * deploys;
    measured(
      `${deploys} deploys, each with ${forms.length} forms open, with and without scripts: ${spelled(counts)} ` +
        `(${gone} whose action the new build does not have)`,
    );
    expect(counts["told and kept"]).toBe(gone);
    expect(counts.done).toBe(results.length - gone);
  },
);

/** Renames an action, where it is defined and where it is used. */
function renamed(folder: string, action: string) {
  const words: [string, string][] = [[action, `renewed${action}`]];
  return { [`${folder}/actions.ts`]: words, [`${folder}/form.tsx`]: words };
}

async function signIn(page: Page): Promise<void> {
  await page.goto("/login");
  await fill(page, { email: "here0@example.jp", password });
  await page.getByRole("button", { name: "ログイン", exact: true }).click();
  await page.waitForURL("**/mypage");
}

const field = (page: Page, name: string, value: string) =>
  page
    .locator(`main input[name="${name}"][value="${value}"]`)
    .or(page.locator(`main input[name="${name}"]:not([type=radio])`));

async function fill(page: Page, typed: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(typed)) {
    const input = field(page, name, value);
    if ((await input.getAttribute("type")) === "radio") await input.check();
    else await input.fill(value);
  }
}

/** Submits a form of the old build: "done", or whether the page says that the site is new and keeps the input. */
async function press(page: Page, { button, leadsTo }: OpenForm, typed: Record<string, string>) {
  const address = page.url();
  await page.locator("main").getByRole("button", { name: button, exact: true }).click();
  const notice = page.getByText(message).first();
  await Promise.race([page.waitForURL(leadsTo), notice.waitFor()]).catch(() => {});
  if (leadsTo.test(page.url())) return "done";
  if (!(await notice.isVisible())) return "NOT TOLD";
  // Without scripts the message is a page of its own; the form is one step back in the history.
  if (!(await page.locator("main form").count())) await page.goBack();
  if (page.url() !== address) return "LED AWAY";
  const kept = await Promise.all(
    Object.entries(typed).map(async ([name, value]) => {
      const input = field(page, name, value);
      return (await input.getAttribute("type")) === "radio"
        ? input.isChecked()
        : (await input.inputValue()) === value;
    }),
  );
  return kept.every(Boolean) ? "told and kept" : "told, INPUT LOST";
}
