import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { DeskPage } from "@/components/ui/desk-page";
import { requireStaff } from "@/lib/auth/current";
import { addDays, japanDate } from "@/lib/calendar";
import { employerChoices } from "@/lib/employers/desk";
import { asked } from "../../query";
import { jobsCrumb } from "../crumbs";
import { JobForm } from "../form";

export const metadata: Metadata = { title: "求人の作成" };

const daysShown = 60;

export default async function NewJobPage({ searchParams }: PageProps<"/admin/jobs/new">) {
  await requireStaff("/admin/jobs/new");
  const employers = await employerChoices();
  const today = japanDate(new Date());
  const values = {
    id: randomUUID(),
    version: "0",
    employerId: asked(await searchParams, "employer"),
    employmentType: "full_time",
    audience: "everyone",
    timeSlot: "day",
    wageForm: "monthly",
    carCommute: "yes",
    dispatch: "no",
    opensOn: today,
    closesOn: addDays(today, daysShown),
  };
  return (
    <DeskPage title="求人の作成" crumbs={[jobsCrumb, { label: "作成" }]}>
      <div className="max-w-[44rem]">
        {employers.length === 0 ? (
          <>
            <p className="mb-6">求人には事業者が要ります。先に事業者を作成してください。</p>
            <ButtonLink href="/admin/employers/new">事業者の作成</ButtonLink>
          </>
        ) : (
          <JobForm values={values} employers={employers} isPublished={false} />
        )}
      </div>
    </DeskPage>
  );
}
