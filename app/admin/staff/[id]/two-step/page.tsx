import type { Metadata } from "next";
import { CurrentPasswordField } from "@/components/accounts/current-password-field";
import { ConfirmPage } from "@/components/form/confirm-page";
import { resetTotpAction } from "../../actions";
import { staffPage } from "../../record";

export const metadata: Metadata = { title: "二段階認証のリセット" };

export default async function ResetTotpPage({ params }: PageProps<"/admin/staff/[id]/two-step">) {
  const [person, crumbs] = await staffPage(params, "two-step");
  return (
    <ConfirmPage
      title="二段階認証のリセット"
      crumbs={crumbs("二段階認証のリセット")}
      action={resetTotpAction}
      hidden={{ id: person.id }}
      fields={<CurrentPasswordField asked={false} />}
      label="リセットする"
      look="danger"
    >
      <p>
        {person.name}
        さんの認証アプリと回復コードを使えなくします。ログインは終わり、次のログインで設定しなおします。電話などで頼まれたときは、本人であることを確かめてください。
      </p>
    </ConfirmPage>
  );
}
