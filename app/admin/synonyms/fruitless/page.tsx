import type { Metadata } from "next";
import Link from "next/link";
import { StaffPage } from "@/components/staff/staff-page";
import { DataTable } from "@/components/ui/data-table";
import { requireStaff } from "@/lib/auth/current";
import { listFruitless } from "@/lib/jobs/fruitless/list";
import { timesUntilKept } from "@/lib/jobs/fruitless/note";
import { monthsKept } from "@/lib/jobs/fruitless/purge";
import { firstParam } from "@/lib/text/first-param";
import { addMonths, japanMonth } from "@/lib/time/japan-day";
import { synonymsCrumb } from "../record";

export const metadata: Metadata = { title: "見つからなかったことば" };

const label = (month: string) => month.replace(/^(\d+)-0?(\d+)$/, "$1年$2月");

export default async function FruitlessPage({ searchParams }: PageProps<"/admin/synonyms/fruitless">) {
  await requireStaff("/admin/synonyms/fruitless");
  const current = japanMonth(new Date());
  const months = Array.from({ length: monthsKept }, (_, at) => addMonths(current, -at));
  const asked = firstParam((await searchParams).month);
  const month = months.find((one) => one === asked) ?? current;
  const words = await listFruitless(month);
  return (
    <StaffPage title="見つからなかったことば" crumbs={[synonymsCrumb, { label: "見つからなかったことば" }]}>
      <div className="max-w-[44rem] space-y-6">
        <p>
          求人の検索で、1件も見つからなかったことばです。ひと月に{timesUntilKept}
          回以上のものだけを表示します。だれが入力したかは、どこにも残りません。同じネットワークからの同じことばは、1日に1回だけ数えます。
        </p>
        <nav aria-label="月">
          <ul className="flex flex-wrap gap-x-4">
            {months.map((one) => (
              <li key={one}>
                {one === month ? (
                  <span aria-current="true" className="inline-flex min-h-11 items-center font-bold">
                    {label(one)}
                  </span>
                ) : (
                  <Link
                    href={`/admin/synonyms/fruitless?month=${one}`}
                    prefetch={false}
                    className="link inline-flex min-h-11 items-center"
                  >
                    {label(one)}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </nav>
        {words.length === 0 ? (
          <p>
            {label(month)}には、ひと月に{timesUntilKept}回以上のことばはありません。
          </p>
        ) : (
          <DataTable
            caption={`${label(month)}に見つからなかったことば`}
            columns={[
              { name: "ことば", cell: ({ word }) => word },
              { name: "回数", cell: ({ count }) => count.toLocaleString("ja-JP"), numeric: true },
              {
                name: "操作",
                cell: ({ word }) => (
                  <Link
                    href={`/admin/synonyms/new?${new URLSearchParams({ word })}`}
                    prefetch={false}
                    className="link inline-flex min-h-11 items-center"
                  >
                    同じ意味のことばを登録する<span className="sr-only">（{word}）</span>
                  </Link>
                ),
              },
            ]}
            rows={words}
            keyOf={({ word }) => word}
          />
        )}
      </div>
    </StaffPage>
  );
}
