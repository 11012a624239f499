import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { TakeOverOffer } from "@/components/jobs/take-over";
import { TypedBanner, TypedForms } from "@/components/jobs/typed-banner";
import { StaffPage } from "@/components/staff/staff-page";
import { ButtonLink } from "@/components/ui/button-link";
import { requireStaff } from "@/lib/auth/current";
import { isFilledFrom } from "@/lib/jobs/drafts/taken-over";
import { usualOf } from "@/lib/jobs/drafts/usual";
import { firstParam } from "@/lib/text/first-param";
import { japanDate } from "@/lib/time/japan-day";
import { beginNewForm } from "../../../typed-job";
import { takeOverAction } from "../actions";
import { employerOptions } from "../employer-options";
import { StaffJobForm } from "../form";
import { jobsCrumb } from "../record";

type Props = PageProps<"/admin/jobs/new">;

export const metadata: Metadata = { title: "求人の作成" };

const path = "/admin/jobs/new";

export default async function NewJobPage({ searchParams }: Props) {
  const staff = await requireStaff(path);
  const query = await searchParams;
  const asked = firstParam(query.employer);
  const employers = await employerOptions();
  const known = employers.find(({ value }) => value === asked)?.value ?? "";
  const fresh = { id: randomUUID(), version: "0", employerId: known, opensOn: japanDate(new Date()) };
  const { form, typedAt, forms } = await beginNewForm(staff, path, query, fresh);
  const { id = "", employerId = "" } = form.values;
  // Before the 事業者 is chosen, nobody knows whose last posting it is.
  const isChosen = employers.some(({ value }) => value === employerId);
  const isTaken = isFilledFrom(form.takenOver, "posting", "employer");
  const usual = isChosen && !isTaken ? await usualOf(employerId) : undefined;
  return (
    <StaffPage title="求人の作成" crumbs={[jobsCrumb, { label: "作成" }]}>
      <div className="max-w-[44rem] space-y-6">
        {typedAt && <TypedBanner typedAt={typedAt} page={path} />}
        <TypedForms forms={forms} page={path} />
        {usual && (
          <TakeOverOffer usual={usual} action={takeOverAction} form={{ id, formPath: path, employerId }} />
        )}
        {employers.length > 0 ? (
          <StaffJobForm {...form} employers={employers} isPublished={false} />
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
