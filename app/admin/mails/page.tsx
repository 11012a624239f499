import type { Metadata } from "next";
import Link from "next/link";
import { ConfirmForm } from "@/components/form/confirm-form";
import { StaffPage } from "@/components/staff/staff-page";
import { Banner } from "@/components/ui/banner";
import { DataTable } from "@/components/ui/data-table";
import { Moment } from "@/components/ui/moment";
import { Pagination } from "@/components/ui/pagination";
import { Unbroken } from "@/components/ui/unbroken";
import { requireStaff } from "@/lib/auth/current";
import { mailKind, mailOutcome } from "@/lib/helpdesk/sentences";
import { listTroubledMails, troubledDays } from "@/lib/helpdesk/troubled-mails";
import { requestedPage } from "@/lib/text/page-number";
import { longMoment } from "@/lib/time/format";
import { markMailHandledAction } from "./actions";

export const metadata: Metadata = { title: "届かなかったメール" };

export default async function TroubledMailsPage({ searchParams }: PageProps<"/admin/mails">) {
  await requireStaff("/admin/mails");
  const params = await searchParams;
  const page = requestedPage(params.page);
  const { rows, total } = await listTroubledMails(page, new Date());
  return (
    <StaffPage
      title="届かなかったメール"
      crumbs={[{ label: "ダッシュボード", href: "/admin" }, { label: "届かなかったメール" }]}
    >
      {params.done === "handled" && (
        <div className="mb-6">
          <Banner look="success" role="status" title="対応済みにしました。" />
        </div>
      )}
      <p className="mb-4 max-w-[44rem]">
        最近{troubledDays}
        日に断られたメールと、届いたかどうか分からないメール（要確認）、宛先不明で戻った事業者へのメールです。自動では送り直しません。「宛先の方」を開くと、送り直すことができます。済んだものは「対応済みにする」を押すと、ダッシュボードに出なくなります。
      </p>
      <p className="my-4">{total.toLocaleString("ja-JP")}通</p>
      {rows.length === 0 ? (
        <p>断られたメールも、要確認のメールもありません。</p>
      ) : (
        <DataTable
          caption="届かなかったメール"
          columns={[
            { name: "日時", cell: ({ endedAt }) => endedAt && <Moment at={endedAt} /> },
            { name: "メール", cell: ({ kind }) => mailKind(kind) },
            { name: "結果", cell: (mail) => mailOutcome(mail) },
            {
              name: "宛先の方",
              cell: ({ id, handle, employerName, addressKnown }) =>
                addressKnown ? (
                  <Link
                    href={`/admin/applicants/${id}`}
                    prefetch={false}
                    className="link inline-flex min-h-11 items-center"
                  >
                    {employerName ? `${employerName}の担当者` : (handle ?? "登録のない方")}
                  </Link>
                ) : (
                  "宛先の記録は消えています"
                ),
            },
            {
              name: "対応",
              cell: ({ id, kind, endedAt, handledAt }) =>
                handledAt ? (
                  <Unbroken>対応済み</Unbroken>
                ) : (
                  <ConfirmForm
                    action={markMailHandledAction}
                    hidden={{ id }}
                    look="secondary"
                    inRow
                    label={
                      <>
                        対応済みにする
                        <span className="sr-only">
                          （{endedAt && `${longMoment(endedAt)}の`}
                          {mailKind(kind)}）
                        </span>
                      </>
                    }
                  />
                ),
            },
          ]}
          rows={rows}
          keyOf={({ id }) => id}
        />
      )}
      <Pagination
        page={page}
        total={total}
        href={(to) => (to > 1 ? `/admin/mails?page=${to}` : "/admin/mails")}
      />
    </StaffPage>
  );
}
