import type { Metadata } from "next";
import { ConfirmForm } from "@/components/form/confirm-form";
import { Page } from "@/components/ui/page";
import { criteriaOfAddress } from "@/lib/job-alerts/criteria";
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
      {!stoppable || stoppable.searches.length === 0 ? (
        <UnknownLink />
      ) : (
        <>
          <p>受け取っているお知らせの条件</p>
          <ul className="mt-2 mb-6 list-disc space-y-1 ps-6">
            {stoppable.searches.map((search) => (
              <li key={search} className="break-words">
                {criteriaOfAddress(search)}
              </li>
            ))}
          </ul>
          <p className="mb-8">
            続ける方は、下のボタンを押してください。続けない方は、このままページを閉じてください。メールに書かれた日のあとに、お知らせを止めます。
          </p>
          <ConfirmForm action={keepAlertsAction} hidden={{ token }} label="これからも受け取る" />
        </>
      )}
    </Page>
  );
}
