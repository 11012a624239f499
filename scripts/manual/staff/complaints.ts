import { addEmployerUser } from "@/tests/support/accounts";
import { addSiteJob } from "@/tests/support/factories/postings";
import { freshEmail } from "@/tests/support/walk";
import { button, inMain, type Stop, type Visit } from "../stop";
import { label, menu } from "./overview";

const jobTitle = "鮮魚の荷受け";

/** A complaint about an open posting. */
async function complain({ sql }: Visit): Promise<void> {
  const { employerId } = await addEmployerUser(sql, { email: freshEmail(), name: "うしお水産株式会社" });
  const job = await addSiteJob(sql, { title: jobTitle, ...(employerId && { employerId }) });
  await sql`insert into job_complaints (job_id, kind, text, created_at, updated_at)
    values (${job}, 'hours', '朝5時からと言われました。掲載は8時からです。', now(), now())`;
}

/** The stops of the chapter `complaints` in app/(public)/manual/staff-chapters.ts. */
export const complaintStops: Record<string, Stop> = {
  "complaints-1": {
    arrive: async (visit) => {
      await complain(visit);
      await menu(visit.page).getByRole("link", { name: "事実と違うとの連絡" }).click();
    },
    show: (page) => [
      menu(page),
      page.locator("h1", { hasText: "事実と違うとの連絡" }),
      inMain(page, jobTitle).last(),
    ],
    press: (page) => [
      menu(page).getByRole("link", { name: "事実と違うとの連絡" }),
      inMain(page, jobTitle).last(),
    ],
    goOn: true,
  },
  "complaints-2": {
    show: (page) => [page.locator("h1", { hasText: jobTitle }), page.getByText("届いた日時")],
  },
  "complaints-3": {
    arrive: ({ page }) =>
      page.getByLabel("対応の内容").fill("事業者に電話で確かめ、始業の時刻を直しました。"),
    show: (page) => [label(page, "対応の内容"), button(page, "対応済みにする")],
    press: (page) => [button(page, "対応済みにする")],
  },
};
