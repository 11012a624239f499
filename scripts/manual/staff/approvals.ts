import { addEmployerUser } from "@/tests/support/accounts";
import { inDays } from "@/tests/support/factories/postings";
import { posting } from "@/tests/support/staff-walk";
import { freshEmail } from "@/tests/support/walk";
import { inMain, type Stop, title, type Visit } from "../stop";
import { confirmed, menu } from "./overview";

const jobTitle = "鮮魚の仕分けと箱詰め";
const employer = "うしお水産株式会社";

/** A 求人 that a 事業者 has submitted. */
async function submit({ sql }: Visit): Promise<void> {
  const { id, employerId } = await addEmployerUser(sql, { email: freshEmail(), name: employer });
  const input = {
    ...posting,
    title: jobTitle,
    headcount: 2,
    wageFrom: 230_000,
    district: "小名浜",
    closesOn: inDays(30),
  };
  await sql`
    insert into job_drafts (side, employer_id, employer_user_id, input, state, submitted_at, created_at, updated_at)
    values ('employer', ${employerId}, ${id}, ${sql.json(input)}, 'submitted', now(), now(), now())`;
}

/** The stops of the chapter `approvals` in app/(public)/manual/staff-chapters.ts. */
export const approvalStops: Record<string, Stop> = {
  "approvals-1": {
    arrive: async (visit) => {
      await submit(visit);
      await menu(visit.page).getByRole("link", { name: "承認", exact: true }).click();
    },
    show: (page) => [menu(page), page.locator("h1", { hasText: "承認" }), inMain(page, jobTitle).last()],
    press: (page) => [
      menu(page).getByRole("link", { name: "承認", exact: true }),
      inMain(page, jobTitle).last(),
    ],
    goOn: true,
  },
  "approvals-2": {
    show: (page) => [page.locator("h1", { hasText: jobTitle }), inMain(page, "差し戻す")],
    press: (page) => [page.getByRole("button", { name: "承認する", exact: true }), inMain(page, "差し戻す")],
    goOn: true,
  },
  "approvals-3": {
    arrive: ({ page }) => page.getByLabel("理由").fill("業務内容を、もう少し詳しく書いてください。"),
    ...confirmed("求人の差し戻し", "差し戻す"),
  },
  "approvals-4": {
    arrive: async ({ page, sql }) => {
      const [made] =
        await sql`select id from employers where name = ${employer} order by created_at desc limit 1`;
      await page.goto(`/admin/employers/${made?.id}/suspend`);
    },
    show: (page) => [title(page), page.getByRole("button", { name: "停止する", exact: true })],
    press: (page) => [page.getByRole("button", { name: "停止する", exact: true })],
  },
};
