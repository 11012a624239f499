import { AboutJob, nameOf } from "@/components/jobs/saved-posting";
import { button } from "@/components/ui/button";
import { mostCompared } from "@/lib/saved-jobs/compare";
import type { ShownJob } from "@/lib/saved-jobs/find";

const id = "compare";

/** Its boxes stand in the entries of the list, which have forms of their own. It changes nothing: its answer is a page. */
export function CompareForm() {
  return (
    <form id={id} action="/mypage/saved/compare" className="mt-6">
      <p className="mb-3">
        「比べる」を2件か{mostCompared}件選ぶと、賃金や休みなどの条件を並べて見られます。
      </p>
      <button type="submit" className={button.secondary}>
        選んだ求人を比べる
      </button>
    </form>
  );
}

export function ChooseForComparison({ job }: { job: ShownJob }) {
  return (
    <label className="inline-flex min-h-11 cursor-pointer items-center gap-2">
      <input type="checkbox" name="job" value={job.id} form={id} className="size-6 accent-key-900" />
      <span>
        比べる
        <AboutJob name={nameOf(job)} />
      </span>
    </label>
  );
}
