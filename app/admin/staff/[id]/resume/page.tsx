import type { Metadata } from "next";
import { CurrentPasswordField } from "@/components/accounts/current-password-field";
import { ConfirmPage } from "@/components/form/confirm-page";
import { resumeStaffAction } from "../../actions";
import { staffPage } from "../../record";

export const metadata: Metadata = { title: "職員の再開" };

export default async function ResumeStaffPage({ params }: PageProps<"/admin/staff/[id]/resume">) {
  const [person, crumbs] = await staffPage(params, "resume");
  return (
    <ConfirmPage
      title="職員の再開"
      crumbs={crumbs("再開")}
      action={resumeStaffAction}
      hidden={{ id: person.id }}
      fields={<CurrentPasswordField asked={false} />}
      label="再開する"
    >
      <p>
        {person.name}
        さんは、前と同じパスワードと二段階認証で、またログインできるようになります。
      </p>
    </ConfirmPage>
  );
}
