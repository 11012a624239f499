import type { Metadata } from "next";
import { WhoseAccount } from "@/components/accounts/whose-account";
import { ConfirmForm } from "@/components/form/confirm-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Facts } from "@/components/ui/facts";
import { Page } from "@/components/ui/page";
import { requireApplicant } from "@/lib/auth/current";
import { findJob } from "@/lib/jobs/find";
import { findSavedJob } from "@/lib/saved-jobs/find";
import { firstParam } from "@/lib/text/first-param";
import { addSavedJobAction } from "../actions";

const title = "検討リストに入れる";

export const metadata: Metadata = { title };

/** Opening it changes nothing: a link leads here, and only the button acts, for the account that the page names. */
export default async function AddSavedJobPage({ searchParams }: PageProps<"/mypage/saved/add">) {
  const id = firstParam((await searchParams).job) ?? "";
  const applicant = await requireApplicant(`/mypage/saved/add?job=${encodeURIComponent(id)}`);
  const now = new Date();
  const [job, saved] = await Promise.all([findJob(id, now), findSavedJob(applicant, id, now)]);
  return (
    <Page
      title={title}
      crumbs={[
        { label: "メニュー", href: "/mypage" },
        { label: "検討リスト", href: "/mypage/saved" },
        { label: title },
      ]}
    >
      {!job && (
        <>
          <p className="mb-6">この求人は見つかりません。公開が終わったか、URLが違います。</p>
          <ButtonLink href="/jobs">求人情報を見る</ButtonLink>
        </>
      )}
      {job && (
        <>
          <WhoseAccount name={`識別名 ${applicant.handle}`} />
          <Facts
            facts={[
              { name: "求人名", value: job.title },
              { name: "事業者", value: job.employerName },
            ]}
          />
          <div className="mt-6 mb-6">
            {saved ? (
              <p className="mb-6">この求人は、検討リストに入っています。</p>
            ) : (
              <ConfirmForm action={addSavedJobAction} hidden={{ job: job.id }} label={title} />
            )}
          </div>
          {saved && (
            <p className="mb-4">
              <ButtonLink href="/mypage/saved">検討リストを見る</ButtonLink>
            </p>
          )}
          <p>
            <a href={`/jobs/${job.id}`} className="link inline-flex min-h-11 items-center">
              求人のページへ戻る
            </a>
          </p>
        </>
      )}
    </Page>
  );
}
