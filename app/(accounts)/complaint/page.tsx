import type { Metadata } from "next";
import { Contact } from "@/components/layout/contact";
import { ButtonLink } from "@/components/ui/button-link";
import { Facts } from "@/components/ui/facts";
import { Page } from "@/components/ui/page";
import { findJob } from "@/lib/jobs/find";
import { firstParam } from "@/lib/text/first-param";
import { ComplaintForm } from "./form";

const title = "掲載内容が事実と違うとき";

export const metadata: Metadata = { title, robots: { index: false } };

export default async function ComplaintPage({ searchParams }: PageProps<"/complaint">) {
  const job = await findJob(firstParam((await searchParams).job) ?? "", new Date());
  if (!job || job.closed) return <NotPublic />;
  return (
    <Page
      title={title}
      crumbs={[
        { label: "トップ", href: "/" },
        { label: "求人情報", href: "/jobs" },
        { label: "求人の内容", href: `/jobs/${job.id}` },
        { label: title },
      ]}
    >
      <p className="mb-4">
        この求人の掲載内容が事実と違うときは、下のフォームで市にお知らせください。市が、事業者に確かめます。
      </p>
      <Facts
        facts={[
          { name: "求人名", value: job.title },
          { name: "事業者", value: job.employerName },
        ]}
      />
      <ul className="mt-6 mb-8 list-disc space-y-2 ps-6">
        <li>お名前やご連絡先は、おたずねしません。下の欄にも書かないでください。</li>
        <li>どなたからのご連絡かを、事業者に伝えることはありません。</li>
        <li>お返事はいたしません。お返事が必要な方は、市にお電話ください。</li>
      </ul>
      <ComplaintForm job={job.id} />
      <section aria-labelledby="answer" className="mt-10 rounded-8 bg-solid-gray-50 p-5">
        <h2 id="answer" className="text-std-18B-160">
          お返事が必要な方
        </h2>
        <Contact />
      </section>
    </Page>
  );
}

/** Closed, withdrawn, or no posting at all. */
function NotPublic() {
  return (
    <Page
      title={title}
      crumbs={[{ label: "トップ", href: "/" }, { label: "求人情報", href: "/jobs" }, { label: title }]}
    >
      <p>この求人は、いまは公開していません。お伝えになりたいことがある方は、市にお電話ください。</p>
      <Contact />
      <div className="mt-6">
        <ButtonLink href="/jobs">公開中の求人を見る</ButtonLink>
      </div>
    </Page>
  );
}
