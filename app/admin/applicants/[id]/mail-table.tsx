import { DataTable } from "@/components/ui/data-table";
import type { SubjectMail } from "@/lib/helpdesk/recent-mails";
import { subjectMailName, subjectMailOutcome } from "@/lib/helpdesk/sentences";
import { longMoment } from "@/lib/time/format";

export function MailTable({ mails }: { mails: SubjectMail[] }) {
  if (mails.length === 0) {
    return <p>お送りしたメールはありません。手続きのメールは、30日たつと宛先の記録を消しています。</p>;
  }
  return (
    <DataTable
      caption="お送りしたメール（新しいものから5通まで）"
      columns={[
        { name: "メール", cell: (mail) => subjectMailName(mail) },
        { name: "申請・操作・配信の日時", cell: ({ queuedAt }) => longMoment(queuedAt) },
        {
          name: "配信サービスの受付",
          cell: ({ acceptedAt }) => (acceptedAt ? longMoment(acceptedAt) : "ありません"),
        },
        { name: "結果", cell: (mail) => subjectMailOutcome(mail) },
      ]}
      rows={mails}
      keyOf={({ id }) => id}
    />
  );
}
