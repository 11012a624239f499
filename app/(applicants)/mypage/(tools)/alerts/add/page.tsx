import type { Metadata } from "next";
import { WhoseAccount } from "@/components/accounts/whose-account";
import { Page } from "@/components/ui/page";
import { requireApplicant } from "@/lib/auth/current";
import { alertAddress } from "@/lib/job-alerts/criteria";
import { asksForConsent } from "@/lib/job-alerts/sensitive";
import { searchOf } from "@/lib/jobs/search/address";
import { Criteria } from "../criteria";
import { AlertForm } from "./form";

const title = "新着のお知らせを受け取る";

export const metadata: Metadata = { title };

/** The query is that of the list of postings. Opening the page changes nothing. */
export default async function AddAlertPage({ searchParams }: PageProps<"/mypage/alerts/add">) {
  const search = searchOf(await searchParams);
  const address = alertAddress(search);
  const applicant = await requireApplicant(`/mypage/alerts/add${address.slice("/jobs".length)}`);
  return (
    <Page
      title={title}
      crumbs={[
        { label: "メニュー", href: "/mypage" },
        { label: "新着のお知らせ", href: "/mypage/alerts" },
        { label: title },
      ]}
    >
      <WhoseAccount name={`識別名 ${applicant.handle}`} />
      <p className="mb-4">次の条件に合う求人が新しく公開されたときに、メールでお知らせします。</p>
      <Criteria search={search} />
      <p className="mt-2 mb-6">
        <a href={address} className="link inline-flex min-h-11 items-center">
          条件を変えて探しなおす
        </a>
      </p>
      <AlertForm search={address} asksForConsent={asksForConsent(search)} />
    </Page>
  );
}
