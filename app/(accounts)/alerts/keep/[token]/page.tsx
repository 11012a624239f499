import type { Metadata } from "next";
import { ConfirmForm } from "@/components/form/confirm-form";
import { Page } from "@/components/ui/page";
import { findStoppable } from "@/lib/job-alerts/find-stoppable";
import { keepAlertsAction } from "../../actions";
import { UnknownLink } from "../../unknown-link";

const title = "新着のお知らせを続ける";

export const metadata: Metadata = { title, robots: { index: false } };

// Opening the link changes nothing: a person presses the button.
export default async function KeepAlertsPage({ params }: PageProps<"/alerts/keep/[token]">) {
  const { token } = await params;
  const stoppable = await findStoppable(token);
  return (
    <Page title={title}>
      {stoppable?.of !== "reader" || stoppable.alerts === 0 ? (
        <UnknownLink />
      ) : (
        <>
          <p className="mb-4">
            登録中の条件が{stoppable.alerts}件あります。条件は、お送りしたメールに書いてあります。
          </p>
          <p className="mb-8">
            続ける方は、下のボタンを押してください。続けない方は、このままページを閉じてください。メールに書かれた日のあとに、お知らせを止めます。
          </p>
          <ConfirmForm action={keepAlertsAction} hidden={{ token }} label="これからも受け取る" />
        </>
      )}
    </Page>
  );
}
