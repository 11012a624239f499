import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { DeskPage } from "@/components/ui/desk-page";

export const metadata: Metadata = { title: "ページが見つかりません" };

export default function DeskNotFound() {
  return (
    <DeskPage title="ページが見つかりません">
      <p>削除されたか、URLが途中で切れています。</p>
      <p className="mt-8">
        <ButtonLink href="/admin" look="secondary">
          ダッシュボードへ
        </ButtonLink>
      </p>
    </DeskPage>
  );
}
