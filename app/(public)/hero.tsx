import { Phrases } from "@/components/ui/phrases";
import { SearchForm } from "./jobs/search-form";
import { SearchLink } from "./jobs/search-link";

const words = ["事務", "介護", "製造", "運転", "小名浜", "平", "パート", "学生"];

/** The top of the top page: the purpose of the site, the search, and a picture. */
export function Hero({ openJobs }: { openJobs: number }) {
  return (
    <div className="relative overflow-hidden bg-dawn-50">
      {/* The picture is empty where the text stands, so that the contrast stays. */}
      {/* biome-ignore lint/performance/noImgElement: next/image writes a style attribute, and a drawing needs no resizing */}
      <img
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
          <ul aria-label="よくさがされることば" className="mt-2 flex flex-wrap gap-x-1">
            {words.map((word) => (
              <li key={word}>
                <SearchLink
                  search={{ query: word }}
                  className="link inline-flex min-h-11 min-w-11 items-center pe-3"
                >
                  {word}
                </SearchLink>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
