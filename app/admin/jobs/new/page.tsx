import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { TypedBanner, TypedForms } from "@/components/jobs/typed-banner";
import { StaffPage } from "@/components/staff/staff-page";
import { ButtonLink } from "@/components/ui/button-link";
import { requireStaff } from "@/lib/auth/current";
import { firstParam } from "@/lib/text/first-param";
import { japanDate } from "@/lib/time/japan-day";
import { beginNewForm } from "../../../typed-job";
import { employerOptions } from "../employer-options";
import { StaffJobForm } from "../form";
import { jobsCrumb } from "../record";

export const metadata: Metadata = { title: "求人の作成" };

const page = "/admin/jobs/new";

export default async function NewJobPage({ searchParams }: PageProps<"/admin/jobs/new">) {
  const staff = await requireStaff(page);
  const query = await searchParams;
  const chosen = firstParam(query.employer);
  const employers = await employerOptions();
  const employerId = employers.find(({ value }) => value === chosen)?.value ?? "";
  const fresh = { id: randomUUID(), version: "0", employerId, opensOn: japanDate(new Date()) };
  const { values, typedAt, forms } = await beginNewForm(staff, page, query, fresh);
  return (
    <StaffPage title="求人の作成" crumbs={[jobsCrumb, { label: "作成" }]}>
      <div className="max-w-[44rem] space-y-6">
        {typedAt && <TypedBanner typedAt={typedAt} page={page} />}
        <TypedForms forms={forms} page={page} />
        {employers.length > 0 ? (
          <StaffJobForm values={values} employers={employers} isPublished={false} />
        ) : (
          <>
            <p className="mb-6">求人を書くには、先に事業者を登録してください。</p>
            <ButtonLink href="/admin/employers/new">事業者の新規作成</ButtonLink>
          </>
        )}
      </div>
    </StaffPage>
  );
}
