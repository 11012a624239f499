import type { Metadata } from "next";
import { ConfirmForm } from "@/components/form/confirm-form";
import { Page } from "@/components/ui/page";
import { criteriaOfAddress } from "@/lib/job-alerts/criteria";
import { findStoppable } from "@/lib/job-alerts/find-stoppable";
import { stopAlertsAction } from "../../actions";
import { UnknownLink } from "../../unknown-link";

const title = "新着のお知らせを止める";

export const metadata: Metadata = { title, robots: { index: false } };

// Opening the link changes nothing: a person presses a button. No login, no cookie.
export default async function StopAlertsPage({ params }: PageProps<"/alerts/stop/[token]">) {
  const { token } = await params;
  const stoppable = await findStoppable(token);
  if (!stoppable || stoppable.searches.length === 0)
    return (
      <Page title={title}>
        <UnknownLink />
      </Page>
    );
  const { of, searches } = stoppable;
  return (
    <Page title={title}>
      <p>{of === "alert" ? "このお知らせの条件" : "受け取っているお知らせの条件"}</p>
      <ul className="mt-2 mb-8 list-disc space-y-1 ps-6">
        {searches.map((search) => (
          <li key={search} className="break-words">
            {criteriaOfAddress(search)}
          </li>
        ))}
      </ul>
      <div className="space-y-6">
        {of === "alert" && (
          <ConfirmForm
            action={stopAlertsAction}
            hidden={{ token, what: "this" }}
            label="この条件のお知らせを止める"
          />
        )}
        <ConfirmForm
          action={stopAlertsAction}
          hidden={{ token, what: "alerts" }}
          label="新着のお知らせをすべて止める"
          {...(of === "alert" && { look: "secondary" as const })}
        />
        <ConfirmForm
          action={stopAlertsAction}
          hidden={{ token, what: "all" }}
          label="市からのお知らせメールも止める"
          look="secondary"
        />
      </div>
      <p className="mt-8">
        アカウントはそのまま残ります。パスワードの再発行など、手続きのメールは今後も届きます。
      </p>
    </Page>
  );
}
