import { Phrases } from "@/components/ui/phrases";
import { Picture } from "@/components/ui/picture";
import type { Filters } from "@/lib/jobs/search-index/filters";
import { SearchForm } from "./jobs/search-form";
import { SearchLink } from "./jobs/search-link";

/** What many people look for, as filters of the list. */
const searches: [label: string, filters: Filters][] = [
  ["事務", { work: ["office"] }],
  ["介護", { work: ["care"] }],
  ["製造", { work: ["make"] }],
  ["運転", { work: ["drive"] }],
  ["小名浜", { district: ["小名浜"] }],
  ["平", { district: ["平"] }],
  ["パート", { type: ["part_time"] }],
  ["土日休み", { with: ["weekends"] }],
  ["未経験可", { with: ["beginner"] }],
  ["60歳以上も", { with: ["seniors"] }],
  ["学生", { audience: ["student"] }],
];

/** The top of the top page: the purpose of the site, the search, and a picture. */
export function Hero({ openJobs }: { openJobs: number }) {
  return (
    <div className="relative overflow-hidden bg-dawn-50">
      {/* The picture is empty where the text stands, so that the contrast stays. */}
      <Picture
        src="/sunrise.svg"
        alt=""
        width={1440}
        height={420}
        className="no-print absolute inset-x-0 bottom-0 h-40 w-full object-cover object-[82%_100%] desktop:h-[26rem] desktop:object-[100%_100%]"
      />
      <div className="content-width relative pt-8 pb-44 desktop:pt-14 desktop:pb-40">
        <h1 className="text-std-28B-150 desktop:text-dsp-48B-140 text-key-1200">
          <Phrases of={["いわきの", "仕事さがしは、", "ここから。"]} />
        </h1>
        <p className="mt-3 max-w-[36rem] text-std-17N-170">
          市内の事業者の求人と、合同企業面接会などのお知らせを、どなたでも無料でご覧いただけます。
          {openJobs > 0 && (
            <>
              いま<strong className="text-std-20B-150"> {openJobs.toLocaleString("ja-JP")}件 </strong>
              の求人を公開しています。
            </>
          )}
        </p>
        <div className="no-print mt-6 max-w-[36rem] rounded-16 bg-white p-5 shadow-2">
          <SearchForm />
          <ul aria-label="よくさがされる条件" className="mt-2 flex flex-wrap gap-x-1">
            {searches.map(([label, filters]) => (
              <li key={label}>
                <SearchLink
                  search={{ filters }}
                  className="link inline-flex min-h-11 min-w-11 items-center pe-3"
                >
                  {label}
                </SearchLink>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
