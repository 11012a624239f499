import type { Metadata } from "next";
import { YouthIntroduction, YouthState } from "@/components/employers/youth-state";
import { StaffPage } from "@/components/staff/staff-page";
import { employerText } from "@/lib/employers/listing/fields";
import { youthFields } from "@/lib/employers/youth/fields";
import { employerPage } from "../../record";
import { YouthForm } from "./form";

export const metadata: Metadata = { title: "青少年雇用情報" };

export default async function EmployerYouthPage({ params }: PageProps<"/admin/employers/[id]/youth">) {
  const [employer, crumbs] = await employerPage(params, "youth");
  return (
    <StaffPage title="青少年雇用情報" crumbs={crumbs("青少年雇用情報")}>
      <div className="max-w-[44rem] space-y-6">
        <YouthIntroduction />
        <YouthState youth={employer} />
        <YouthForm
          values={{
            id: employer.id,
            version: String(employer.version),
            ...Object.fromEntries(youthFields.map((field) => [field, employerText(field, employer)])),
          }}
          isPublished={employer.state === "published"}
        />
      </div>
    </StaffPage>
  );
}
