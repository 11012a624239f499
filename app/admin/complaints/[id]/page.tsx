import type { Metadata } from "next";
import Link from "next/link";
import { StaffPage } from "@/components/staff/staff-page";
import { Facts } from "@/components/ui/facts";
import { complaintKindLabels, complaintLabels, complaintStateLabels } from "@/lib/jobs/complaints/labels";
import { longMoment } from "@/lib/time/format";
import { complaintPage } from "../record";
import { SettleForm } from "./form";

export const metadata: Metadata = { title: "事実と違うとの連絡" };

export default async function ComplaintPage({ params }: PageProps<"/admin/complaints/[id]">) {
  const [{ complaint, job, employer, settledBy }, crumbs] = await complaintPage(params);
  const { id, version, kind, text, note, createdAt, settledAt } = complaint;
  return (
    <StaffPage title={job.title} crumbs={crumbs()}>
      <div className="max-w-[44rem] space-y-8">
        <Facts
          facts={[
            { name: "状態", value: complaintStateLabels[settledAt ? "settled" : "open"] },
            { name: "求人", value: <RecordLink href={`/admin/jobs/${job.id}`} name={job.title} /> },
            {
              name: "事業者",
              value: <RecordLink href={`/admin/employers/${employer.id}`} name={employer.name} />,
            },
            { name: complaintLabels.kind, value: complaintKindLabels[kind] },
            { name: complaintLabels.text, value: text || "（なし）" },
            { name: "届いた日時", value: longMoment(createdAt) },
            ...(settledAt
              ? [
                  { name: complaintLabels.note, value: note },
                  { name: "対応した職員", value: settledBy ?? "－" },
                  { name: "対応済みの日時", value: longMoment(settledAt) },
                ]
              : []),
          ]}
        />
        {!settledAt && <SettleForm id={id} version={version} />}
      </div>
    </StaffPage>
  );
}

function RecordLink({ href, name }: { href: string; name: string }) {
  return (
    <Link href={href} prefetch={false} className="link inline-flex min-h-11 items-center">
      {name}
    </Link>
  );
}
