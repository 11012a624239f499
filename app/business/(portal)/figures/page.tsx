import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Facts } from "@/components/ui/facts";
import { Page } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { SectionTitle } from "@/components/ui/section-title";
import { requireApprovedEmployerUser } from "@/lib/auth/current";
import { thingHeadings, thingMeanings } from "@/lib/jobs/figures/labels";
import { type JobWithFigures, leastShown, listFigures } from "@/lib/jobs/figures/list";
import { things } from "@/lib/jobs/figures/schema";
import { jobState, jobStateLabels } from "@/lib/jobs/state";
import { requestedPage } from "@/lib/text/page-number";
import { FiguresTable } from "./table";

const title = "求人の見られた回数";

export const metadata: Metadata = { title };

export default async function FiguresPage({ searchParams }: PageProps<"/business/figures">) {
  const user = await requireApprovedEmployerUser("/business/figures");
  const page = requestedPage((await searchParams).page);
  const now = new Date();
  const { rows, total } = await listFigures(user, page, now);
  if (page > 1 && rows.length === 0) notFound();
  return (
    <Page title={title} crumbs={[{ label: "メニュー", href: "/business" }, { label: title }]}>
      <p>
        掲載した求人が、週ごと（月曜日から日曜日まで）に何回見られ、何回ボタンが押されたかです。週が終わってから表示します。
      </p>
      {total === 0 ? (
        <p className="mt-6">
          終わった週に掲載していた求人は、まだありません。掲載を始めた週の翌週の月曜日から、ここで見られます。
        </p>
      ) : (
        rows.map((job) => <FiguresOfJob key={job.id} job={job} now={now} />)
      )}
      <Pagination
        page={page}
        total={total}
        href={(to) => (to > 1 ? `/business/figures?page=${to}` : "/business/figures")}
      />
      <SectionTitle>数え方</SectionTitle>
      <Facts
        facts={things.map((thing) => ({ name: thingHeadings[thing].join(""), value: thingMeanings[thing] }))}
      />
      <ul className="mt-4 list-disc space-y-2 ps-6">
        <li>
          {leastShown}回より少ないときは「{leastShown}
          未満」とだけ出ます。0回のこともあります。だれが見たのかを、数からもわからないようにするためです。数を始める前の週も同じです。
        </li>
        <li>見た方の情報は、保存していません。数のほかに残るものはありません。</li>
        <li>
          数えるのは、同じ画面（タブ）で1回だけです。同じ方が別の日や別の端末で見ると、もう一度数えます。人数ではありません。
        </li>
        <li>
          事業者や市の職員がログインしているブラウザー、検索エンジンなどのプログラムは数えません。ログインしていない社内の方や、プログラムだとわからないものは、数に入ります。
        </li>
        <li>
          JavaScriptを使わない設定や、この端末への保存を止めている設定のブラウザー、印刷した求人、ハローワークなどほかで見た方は、数えられません。実際には、もっと見られています。
        </li>
      </ul>
    </Page>
  );
}

function FiguresOfJob({ job, now }: { job: JobWithFigures; now: Date }) {
  return (
    <section aria-labelledby={`job-${job.id}`} className="mt-8">
      <h2 id={`job-${job.id}`} className="text-std-18B-160 break-words">
        <Link
          href={`/business/jobs/${job.id}`}
          prefetch={false}
          className="link inline-flex min-h-11 items-center"
        >
          {job.title}
        </Link>
      </h2>
      <p className="mb-2 text-solid-gray-700">{jobStateLabels[jobState(job, now)]}</p>
      <FiguresTable weeks={job.weeks} labelledBy={`job-${job.id}`} />
    </section>
  );
}
