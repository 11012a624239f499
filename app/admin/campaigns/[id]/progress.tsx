import type { ReactNode } from "react";
import { CurrentPasswordField } from "@/components/accounts/current-password-field";
import { ConfirmForm } from "@/components/form/confirm-form";
import { Facts } from "@/components/ui/facts";
import { cancelWindowMs } from "@/lib/campaigns/confirm";
import type { FoundCampaign } from "@/lib/campaigns/find";
import type { Progress } from "@/lib/campaigns/progress";
import { longMoment } from "@/lib/time/format";
import { cancelCampaignAction, resumeCampaignAction, stopCampaignAction } from "../actions";
import { Refresh } from "./refresh";

const count = (n: number) => n.toLocaleString("ja-JP");

type Props = { campaign: FoundCampaign; progress: Progress; isAdmin: boolean; now: Date };

/** The progress from the confirmation to the last outcome, with the buttons that cancel, stop and resume it. */
export function CampaignProgress({ campaign, progress, isAdmin, now }: Props) {
  const { id, state, queuedAt } = campaign;
  const isSoon = state === "scheduled" && msToStart(campaign, now) <= 5 * cancelWindowMs;
  return (
    <section aria-labelledby="progress" className="max-w-[44rem] rounded-8 border-2 border-key-900 p-4">
      <h2 id="progress" className="text-std-20B-150">
        {headings[state]}
      </h2>
      <p className="mt-2">{stateSentence({ campaign, progress, now })}</p>
      {queuedAt && <Bar progress={progress} isSending={state === "sending"} />}
      <Refresh href={`/admin/campaigns/${id}`} everyMs={state === "sending" || isSoon ? 2_000 : 15_000} />
      {isAdmin ? (
        <div className="no-print mt-4 flex flex-wrap gap-4">
          {!queuedAt && (
            <ConfirmForm
              action={cancelCampaignAction}
              hidden={{ id }}
              label="配信を取り消す"
              look={state === "stopped" ? "secondary" : "danger"}
            />
          )}
          {state === "stopped" ? (
            <ConfirmForm action={resumeCampaignAction} hidden={{ id }} label="再開する">
              <CurrentPasswordField asked={false} />
            </ConfirmForm>
          ) : (
            <ConfirmForm
              action={stopCampaignAction}
              hidden={{ id }}
              label="中止する"
              look={queuedAt ? "danger" : "secondary"}
            />
          )}
        </div>
      ) : (
        <p className="mt-4">
          中止、再開、取り消しは、管理者が行います。急ぐときは、管理者に連絡してください。
        </p>
      )}
    </section>
  );
}

const headings: Record<string, string> = {
  scheduled: "配信を待っています",
  sending: "配信しています",
  stopped: "中止しています",
};

function Bar({ progress, isSending }: { progress: Progress; isSending: boolean }) {
  const { done, total, perMinute, minutesLeft, failed, unclear } = progress;
  return (
    <>
      <p className="mt-4 text-std-24B-150">
        {count(done)} / {count(total)} 件
      </p>
      <progress
        value={done}
        max={Math.max(1, total)}
        aria-label="配信の進み具合"
        className="my-3 h-4 w-full"
      />
      <Facts
        facts={[
          ...(isSending
            ? [
                { name: "速さ", value: `1分に${count(perMinute)}件` },
                {
                  name: "残り時間",
                  value: minutesLeft === undefined ? "計算しています" : `およそ${count(minutesLeft)}分`,
                },
              ]
            : []),
          { name: "失敗", value: `${count(failed)}件` },
          { name: "要確認", value: `${count(unclear)}件` },
        ]}
      />
    </>
  );
}

function stateSentence({ campaign, progress, now }: Pick<Props, "campaign" | "progress" | "now">): ReactNode {
  const { state, sendsAt, stoppedAt, queuedAt } = campaign;
  if (state === "scheduled" && sendsAt) {
    const seconds = Math.ceil(msToStart(campaign, now) / 1000);
    if (seconds <= 0) return "まもなく始まります。";
    const left = seconds <= 120 ? `（あと${seconds}秒）` : "";
    return `${longMoment(sendsAt)}${left}に始まります。それまでは、取り消すと下書きに戻ります。`;
  }
  if (state === "stopped" && stoppedAt) {
    const since = `${longMoment(stoppedAt)}に中止しました。`;
    if (!queuedAt) return `${since}まだ1件も配信していません。`;
    return `${since}再開すると、残りの${count(progress.left)}件に配信します。配信サービスに渡したあとのメールは、止められません。`;
  }
  return "この画面を閉じても、配信は続きます。中止すると、残りのメールは送られません。あとから再開できます。";
}

function msToStart({ sendsAt }: FoundCampaign, now: Date): number {
  return (sendsAt?.getTime() ?? 0) - now.getTime();
}
