import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { staffPage } from "../../record";
import { ReissueForm } from "./form";

export const metadata: Metadata = { title: "初期パスワードの再発行" };

export default async function ReissuePage({ params }: PageProps<"/admin/staff/[id]/password">) {
  const [person, crumbs] = await staffPage(params, "password");
  return (
    <StaffPage title="初期パスワードの再発行" crumbs={crumbs("初期パスワードの再発行")}>
      <div className="max-w-[44rem]">
        <ReissueForm id={person.id} version={String(person.version)}>
          <p>
            {person.name}
            さんの新しい初期パスワードを作ります。いまのパスワードは使えなくなり、ログインは終わります。電話などで頼まれたときは、本人であることを確かめてください。
          </p>
        </ReissueForm>
      </div>
    </StaffPage>
  );
}
