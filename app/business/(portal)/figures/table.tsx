import { Fragment } from "react";
import { thingHeadings } from "@/lib/jobs/figures/labels";
import { leastShown, type WeekOfJob } from "@/lib/jobs/figures/list";
import { things } from "@/lib/jobs/figures/schema";
import { shortDate } from "@/lib/time/format";
import { addDays } from "@/lib/time/japan-day";

const cell = "border border-solid-gray-420 px-1 py-2 text-center desktop:px-3";

/** The weeks of a posting, one a row: five narrow columns, which a phone has room for. */
export function FiguresTable({ weeks, labelledBy }: { weeks: WeekOfJob[]; labelledBy: string }) {
  return (
    <table
      aria-labelledby={labelledBy}
      className="w-full table-fixed border-collapse text-dns-14N-130 desktop:text-dns-16N-130"
    >
      <thead>
        <tr className="bg-solid-gray-50">
          <th scope="col" className={`${cell} w-[27%] text-start`}>
            週
          </th>
          {things.map((thing) => (
            <th key={thing} scope="col" className={`${cell} break-keep`}>
              {thingHeadings[thing].map((part) => (
                <Fragment key={part}>
                  {part}
                  <wbr />
                </Fragment>
              ))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ monday, figures }) => (
          <tr key={monday}>
            <th scope="row" className={`${cell} text-start font-normal`}>
              <WeekName monday={monday} />
            </th>
            {figures ? (
              things.map((thing) => (
                <td key={thing} className={`${cell} tabular-nums`}>
                  {figures[thing] === null
                    ? `${leastShown}未満`
                    : `${figures[thing].toLocaleString("ja-JP")}回`}
                </td>
              ))
            ) : (
              <td colSpan={things.length} className={`${cell} text-solid-gray-700`}>
                掲載していません
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "11月23日～11月29日", broken between the days where there is little room. */
function WeekName({ monday }: { monday: string }) {
  return (
    <>
      <span className="inline-block break-keep">{shortDate(monday)}～</span>
      <span className="inline-block break-keep">{shortDate(addDays(monday, 6))}</span>
    </>
  );
}
