import type { Metadata } from "next";
import Link from "next/link";
import { ConfirmForm } from "@/components/form/confirm-form";
import { StaffPage } from "@/components/staff/staff-page";
import { ButtonLinks } from "@/components/ui/button-links";
import { Facts } from "@/components/ui/facts";
import { employerPhotoStateLabels } from "@/lib/employers/photos/labels";
import { isUntouched } from "@/lib/employers/photos/reopen";
import { longMoment } from "@/lib/time/format";
import { photosPathOf } from "../../../employers/[id]/photos/record";
import { History } from "../../history";
import { photosPage } from "../../record";
import { approvePhotosAction } from "../actions";
import { PhotoComparison } from "./comparison";

export const metadata: Metadata = { title: "写真の申請" };

export default async function ProposedPhotosPage({ params }: PageProps<"/admin/approvals/photos/[id]">) {
  const [photos, crumbs] = await photosPage(params);
  const { id, version, state, reason, employerName, submittedAt, shown, proposed } = photos;
  const isSubmitted = state === "submitted";
  return (
    <StaffPage title={`${employerName}の写真`} crumbs={crumbs()}>
      <div className="max-w-[60rem] space-y-8">
        <Facts
          facts={[
            { name: "状態", value: employerPhotoStateLabels[state] },
            ...(reason ? [{ name: "差し戻しの理由", value: reason }] : []),
            {
              name: "事業者",
              value: (
                <Link
                  href={`/admin/employers/${id}`}
                  prefetch={false}
                  className="link inline-flex min-h-11 items-center"
                >
                  {employerName}
                </Link>
              ),
            },
            ...(submittedAt ? [{ name: "申請の日時", value: longMoment(submittedAt) }] : []),
          ]}
        />
        <PhotoComparison shown={shown} proposed={proposed} path={photosPathOf(id)} />
        {isSubmitted && (
          // The version that this page shows is approved.
          <ConfirmForm action={approvePhotosAction} hidden={{ id, version }} label="承認する">
            <p>
              人が写っているときは、本人の同意があるかを事業者に確かめてください。名札、書類、車のナンバーなど、個人の分かるものが写っていないか、説明が写真に合っているかも見てください。
            </p>
            <p>この写真を、この順で公開します。結果は担当者にメールでお知らせします。</p>
          </ConfirmForm>
        )}
        {isSubmitted && (
          <ButtonLinks links={[{ href: `/admin/approvals/photos/${id}/return`, label: "差し戻す" }]} />
        )}
        {isUntouched(photos) && (
          <ButtonLinks links={[{ href: `/admin/approvals/photos/${id}/reopen`, label: "審査中に戻す" }]} />
        )}
        <History kind="photo" id={id} />
      </div>
    </StaffPage>
  );
}
