import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import Link from "next/link";
import { WhoseAccount } from "@/components/accounts/whose-account";
import { Banner } from "@/components/ui/banner";
import { Page } from "@/components/ui/page";
import { allowedDays } from "@/lib/activities/days";
import { prefill } from "@/lib/activities/prefill";
import { requireApplicant } from "@/lib/auth/current";
import { firstParam } from "@/lib/text/first-param";
import { AddActivityForm } from "../form";

const title = "記録をつける";

export const metadata: Metadata = { title };

const sources = {
  nothing: undefined,
  unknown: undefined,
  job: "求人の内容を入れてあります。したことを選び、違うところがあれば直してください。",
  notice: "催しの内容を入れてあります。違うところがあれば直してください。",
};

/** Opening it changes nothing: a link leads here, and only the button acts, for the account that the page names. */
export default async function AddActivityPage({ searchParams }: PageProps<"/mypage/activities/add">) {
  const query = await searchParams;
  const job = firstParam(query.job) ?? "";
  const notice = firstParam(query.notice) ?? "";
  const own = job ? `?job=${encodeURIComponent(job)}` : notice && `?notice=${encodeURIComponent(notice)}`;
  const applicant = await requireApplicant(`/mypage/activities/add${own}`);
  const now = new Date();
  const { source, values } = await prefill({ job, notice }, now);
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
      {source === "unknown" && (
        <div className="mb-6">
          <Banner
            look="warning"
            title="求人やお知らせの内容を読み込めませんでした。公開が終わったか、URLが違います。"
          >
            <p>ご自分で入力すれば、このまま記録できます。</p>
          </Banner>
        </div>
      )}
      {sources[source] && <p className="mb-6">{sources[source]}</p>}
      <p className="mb-8">
        就職が決まったときは、
        <Link
          href={`/mypage/activities/hired${source === "job" ? own : ""}`}
          prefetch={false}
          className="link inline-flex min-h-11 items-center"
        >
          「就職が決まりました」
        </Link>
        からお知らせください。
      </p>
      <AddActivityForm
        id={randomUUID()}
        job={source === "job" ? job : ""}
        values={values}
        days={allowedDays(now)}
      />
    </Page>
  );
}
