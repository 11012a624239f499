import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { WhoseAccount } from "@/components/accounts/whose-account";
import { ConfirmForm } from "@/components/form/confirm-form";
import { Facts } from "@/components/ui/facts";
import { Page } from "@/components/ui/page";
import { requireApplicant } from "@/lib/auth/current";
import { findJob } from "@/lib/jobs/find";
import { firstParam } from "@/lib/text/first-param";
import { hiredAction } from "../actions";

const title = "就職が決まりました";

export const metadata: Metadata = { title };

/** Asks nothing. What the press does stands before it; opening the page changes nothing. */
export default async function HiredPage({ searchParams }: PageProps<"/mypage/activities/hired">) {
  const id = firstParam((await searchParams).job) ?? "";
  const applicant = await requireApplicant(
    `/mypage/activities/hired${id && `?job=${encodeURIComponent(id)}`}`,
  );
  const job = await findJob(id, new Date());
  return (
    <Page
      title={title}
      crumbs={[
        { label: "メニュー", href: "/mypage" },
        { label: "求職活動の記録", href: "/mypage/activities" },
        { label: title },
      ]}
    >
      <WhoseAccount name={`識別名 ${applicant.handle}`} />
      {job && (
        <div className="mb-6">
          <Facts
            facts={[
              { name: "求人名", value: job.title },
              { name: "事業者", value: job.employerName },
            ]}
          />
        </div>
      )}
      <p>下のボタンを押すと、次のようになります。</p>
      <ul className="mt-3 mb-6 list-disc space-y-2 ps-6">
        <li>市からのお知らせメールと、新着のお知らせを止めます。</li>
        <li>求職活動の記録に、今日の日付で「就職が決まった」を残します。</li>
        <li>アカウントと、これまでの記録は、そのまま残ります。</li>
      </ul>
      <p className="mb-6">どこに決まったかなどは、おたずねしません。メールは、いつでもまた受け取れます。</p>
      <ConfirmForm action={hiredAction} hidden={{ id: randomUUID(), job: job?.id ?? "" }} label={title} />
    </Page>
  );
}
