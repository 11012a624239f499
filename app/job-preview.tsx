import type { ComponentType, ReactNode } from "react";
import { NoPreviewYet } from "@/components/jobs/missing";
import type { Crumb } from "@/components/ui/breadcrumbs";
import type { EmployerRow } from "@/lib/employers/listing/fields";
import type { JobFields } from "@/lib/jobs/fields/fields";
import { previewOf } from "@/lib/jobs/preview";
import { JobPreview } from "./(public)/jobs/[id]/preview";

type Props = {
  /** `id`: the public page that the text has or gets. */
  text: JobFields & { id: string; updatedAt: Date };
  employer: EmployerRow;
  /** The page of the text. */
  back: string;
  crumbs: Crumb[];
  /** The frame of a page of the portal. */
  frame: ComponentType<{ title: string; crumbs: Crumb[]; children: ReactNode }>;
};

/** The preview of a text in every portal; without what the public page needs, the list of that. */
export function PreviewPage({ text, employer, back, crumbs, frame: Frame }: Props) {
  const preview = previewOf(text, employer);
  if (preview.outcome === "complete") return <JobPreview job={preview.job} youth={employer} back={back} />;
  return (
    <Frame title="求人のプレビュー" crumbs={crumbs}>
      <NoPreviewYet fields={preview.fields} form={`${back}/edit`} />
    </Frame>
  );
}
