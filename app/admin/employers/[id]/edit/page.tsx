import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { employerText, listingFields } from "@/lib/employers/listing/fields";
import { EmployerForm } from "../../form";
import { employerPage } from "../../record";

export const metadata: Metadata = { title: "事業者の編集" };

export default async function EditEmployerPage({ params }: PageProps<"/admin/employers/[id]/edit">) {
  const [employer, crumbs] = await employerPage(params, "edit");
  const values = {
    id: employer.id,
    version: String(employer.version),
    ...Object.fromEntries(listingFields.map((field) => [field, employerText(field, employer)])),
  };
  return (
    <StaffPage title="事業者の編集" crumbs={crumbs("編集")}>
      <div className="max-w-[44rem]">
        <EmployerForm values={values} isPublished={employer.state === "published"} />
      </div>
    </StaffPage>
  );
}
