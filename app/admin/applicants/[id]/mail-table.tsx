import { DataTable } from "@/components/ui/data-table";
import { longMoment } from "@/lib/calendar";
import type { RecentMail } from "@/lib/mail/recent";
import { mailKind, mailOutcome } from "../sentences";

export function MailTable({ mails }: { mails: RecentMail[] }) {
  if (mails.length === 0) {
    return <p>最近30日にお送りしたメールはありません。それより前のものは、宛先の記録を消しています。</p>;
  }
  return (
    <DataTable
      caption="お送りしたメール（新しいものから5通まで）"
      columns={[
        { name: "メール", cell: ({ kind }) => mailKind(kind) },
        { name: "申請・操作の日時", cell: ({ createdAt }) => longMoment(createdAt) },
        {
          name: "配信サービスの受付",
          cell: ({ acceptedAt }) => (acceptedAt ? longMoment(acceptedAt) : "ありません"),
        },
        { name: "結果", cell: (mail) => mailOutcome(mail) },
      ]}
      rows={mails}
      keyOf={({ id }) => id}
    />
  );
}
