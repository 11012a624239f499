import { Banner } from "@/components/ui/banner";
import type { YouthFields } from "@/lib/employers/youth/fields";
import type { JobDetail } from "@/lib/jobs/find";
import { japanDate } from "@/lib/time/japan-day";
import { OpenJob } from "./open-job";

type Props = { job: JobDetail; youth: YouthFields; back: string };

/** The public page of a text that is not published yet, with a link back to its own page. */
export function JobPreview({ job, youth, back }: Props) {
  return (
    <>
      <div className="no-print content-width pt-4">
        <Banner look="info" title="プレビューです。公開すると、このように見えます。">
          <a href={back} className="link inline-flex min-h-11 items-center">
            「{job.title}」の画面へ戻る
          </a>
        </Banner>
      </div>
      <OpenJob job={job} today={japanDate(new Date())} youth={youth} />
    </>
  );
}
