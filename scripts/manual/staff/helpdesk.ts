import { startRegistrationByMail } from "@/tests/support/walk";
import { button, inMain, type Stop, title, type Visit } from "../stop";
import { confirmed, fromMenu } from "./overview";

/** Another person starts a registration at home; the chapter assumes that the mail does not arrive. */
async function registerAtHome({ page, email, mail }: Visit): Promise<void> {
  const home = await page
    .context()
    .browser()
    ?.newPage({ baseURL: new URL(page.url()).origin });
  if (!home) throw new Error("no browser");
  await startRegistrationByMail(home, email);
  await mail(1);
  await home.close();
}

export const helpdeskStops: Record<string, Stop> = {
  "helpdesk-1": fromMenu("求職者", "メールが来ない・ログインできない"),
  "helpdesk-2": {
    arrive: async (visit) => {
      const { page, email } = visit;
      await registerAtHome(visit);
      await page.getByLabel("メールアドレスか識別名").fill(email);
    },
    show: (page) => [title(page), button(page, "調べる")],
    press: (page) => [button(page, "調べる")],
    goOn: true,
  },
  "helpdesk-3": {
    show: (page) => [page.locator("h1", { hasText: "申請中の方" }), inMain(page, "登録メールを再送")],
    press: (page) => [inMain(page, "登録メールを再送")],
    goOn: true,
  },
  "helpdesk-4": confirmed("登録メールを再送", "メールを送る"),
};
