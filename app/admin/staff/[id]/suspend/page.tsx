import type { Metadata } from "next";
import { CurrentPasswordField } from "@/components/accounts/current-password-field";
import { ConfirmPage } from "@/components/form/confirm-page";
import { suspendStaffAction } from "../../actions";
import { staffPage } from "../../record";

export const metadata: Metadata = { title: "職員の停止" };

export default async function SuspendStaffPage({ params }: PageProps<"/admin/staff/[id]/suspend">) {
  const [person, crumbs] = await staffPage(params, "suspend");
  return (
    <ConfirmPage
      title="職員の停止"
      crumbs={crumbs("停止")}
      action={suspendStaffAction}
      hidden={{ id: person.id }}
      fields={<CurrentPasswordField asked={false} />}
      label="停止する"
      look="danger"
    >
      <p>
        {person.name}
        さんは、すぐに管理画面を使えなくなり、ログインもできなくなります。あとから再開できます。
      </p>
    </ConfirmPage>
  );
}
