import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { ButtonLink } from "@/components/ui/button-link";

export const metadata: Metadata = { title: "ページが見つかりません" };

export default function StaffNotFound() {
  return (
    <StaffPage title="ページが見つかりません">
      <p>削除されたか、URLが途中で切れています。</p>
      <p className="mt-8">
        <ButtonLink href="/admin" look="secondary">
          ダッシュボードへ
        </ButtonLink>
      </p>
    </StaffPage>
  );
}
