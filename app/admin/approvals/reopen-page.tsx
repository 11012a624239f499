import type { ComponentProps, ReactNode } from "react";
import { ConfirmPage } from "@/components/form/confirm-page";

export const reopenTitle = "審査中に戻す";

type Props = Pick<ComponentProps<typeof ConfirmPage>, "crumbs" | "action"> & {
  target: { id: string; version: number };
  /** What the 担当者 reads again: the label of the state before the decision. */
  state: string;
  /** What was decided, in a sentence. */
  children: ReactNode;
};

/** The page with the button that takes a decision back. */
export function ReopenPage({ target: { id, version }, state, children, ...page }: Props) {
  return (
    <ConfirmPage title={reopenTitle} hidden={{ id, version }} label={reopenTitle} {...page}>
      {children}
      <p>
        担当者の画面は「{state}
        」に戻ります。メールは送りません。前にお送りしたメールと違う結果になることを、必要に応じて担当者にお知らせください。
      </p>
    </ConfirmPage>
  );
}
