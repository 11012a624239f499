import { ConfirmForm } from "@/components/form/confirm-form";
import { Banner } from "@/components/ui/banner";
import { longDate } from "@/lib/time/format";
import { noteTermsAction } from "./actions";

/** Shown until 「確認しました」 is pressed. Every page can be used without pressing it. */
export function NewTerms({ effectiveOn, summary }: { effectiveOn: string; summary: string }) {
  return (
    <div className="mb-6">
      <Banner look="info" title={`${longDate(effectiveOn)}に、利用・運用規約が変わりました。`}>
        <p>{summary}</p>
        <p>
          <a href="/terms" className="link inline-flex min-h-11 items-center">
            規約を読む
          </a>
        </p>
        <ConfirmForm
          action={noteTermsAction}
          hidden={{ effectiveOn }}
          label="確認しました"
          look="secondary"
        />
      </Banner>
    </div>
  );
}
