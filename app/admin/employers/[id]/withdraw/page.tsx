import type { Metadata } from "next";
import { DeskPage } from "@/components/ui/desk-page";
import { employerCrumbs } from "../../crumbs";
import { findDeskEmployer } from "../find";
import { WithdrawForm } from "./form";

export const metadata: Metadata = { title: "事業者の取り下げ" };

export default async function WithdrawEmployerPage({ params }: PageProps<"/admin/employers/[id]/withdraw">) {
  const employer = await findDeskEmployer(params, "/withdraw");
  return (
    <DeskPage title="事業者の取り下げ" crumbs={employerCrumbs(employer, "取り下げ")}>
      <div className="max-w-[44rem] space-y-6">
        <p>「{employer.name}」を取り下げます。</p>
        <p>
          事業者のページと、その求人のすべてが、サイトからすぐに消えます。もう一度公開すると、求人も元に戻ります。
        </p>
        <WithdrawForm id={employer.id} />
      </div>
    </DeskPage>
  );
}
