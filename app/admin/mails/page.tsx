import type { Metadata } from "next";
import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { DeskPage } from "@/components/ui/desk-page";
import { Pagination } from "@/components/ui/pagination";
import { requireStaff } from "@/lib/auth/current";
import { longMoment } from "@/lib/calendar";
import { listTroubledMails, troubledDays, troubledPerPage } from "@/lib/callers/troubled-mails";
import { laterPage } from "@/lib/text/page-number";
import { mailKind, mailOutcome } from "../applicants/sentences";

export const metadata: Metadata = { title: "届かなかったメール" };

export default async function TroubledMailsPage({ searchParams }: PageProps<"/admin/mails">) {
  await requireStaff("/admin/mails");
  const page = laterPage(String((await searchParams).page)) ?? 1;
  const { mails, total } = await listTroubledMails(page, new Date());
  return (
    <DeskPage
      title="届かなかったメール"
      crumbs={[{ label: "ダッシュボード", href: "/admin" }, { label: "届かなかったメール" }]}
    >
      <p className="mb-4 max-w-[44rem]">
        最近{troubledDays}
        日に断られたメールと、届いたかどうか分からないメール（要確認）です。自動では送り直しません。「宛先の方」を開くと、送り直すことができます。
      </p>
      <p className="my-4">{total.toLocaleString("ja-JP")}通</p>
      {mails.length === 0 ? (
        <p>断られたメールも、要確認のメールもありません。</p>
      ) : (
        <DataTable
          caption="届かなかったメール"
          columns={[
            { name: "日時", cell: ({ endedAt }) => endedAt && longMoment(endedAt) },
            { name: "メール", cell: ({ kind }) => mailKind(kind) },
            { name: "結果", cell: (mail) => mailOutcome(mail) },
            {
              name: "宛先の方",
              cell: ({ id, handle, addressKnown }) =>
                addressKnown ? (
                  <Link
                    href={`/admin/applicants/${id}`}
                    prefetch={false}
                    className="link inline-flex min-h-11 items-center"
                  >
                    {handle ?? "登録のない方"}
                  </Link>
                ) : (
                  "宛先の記録は消えています"
                ),
            },
          ]}
          rows={mails}
          keyOf={({ id }) => id}
        />
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / troubledPerPage)}
        href={(to) => (to > 1 ? `/admin/mails?page=${to}` : "/admin/mails")}
      />
    </DeskPage>
  );
}
