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
  if (!stoppable || (stoppable.of === "reader" && stoppable.alerts === 0))
    return (
      <Page title={title}>
        <UnknownLink />
      </Page>
    );
  const { of } = stoppable;
  return (
    <Page title={title}>
      <p className="mb-8 break-words">
        {stoppable.of === "alert"
          ? `このお知らせの条件　${criteriaOfAddress(stoppable.search)}`
          : `登録中の条件が${stoppable.alerts}件あります。`}
      </p>
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
