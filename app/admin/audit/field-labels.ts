import type { SubjectKind } from "@/lib/audit/labels";
import { campaignLabels } from "@/lib/campaigns/labels";
import { employerLabels } from "@/lib/employers/listing/fields";
import { photoLabels } from "@/lib/employers/photos/labels";
import { jobLabels } from "@/lib/jobs/fields/fields";
import { synonymLabels } from "@/lib/jobs/synonyms/labels";
import { noticeLabels } from "@/lib/notices/labels";
import { staffLabels } from "@/lib/staff/labels";
import { termsLabels } from "@/lib/terms/labels";
import { urgentLabels } from "@/lib/urgent/labels";

/** The labels of the fields by kind of subject, from the forms of each noun. */
const labelsByKind: Partial<Record<SubjectKind, Record<string, string>>> = {
  notice: noticeLabels,
  campaign: { ...campaignLabels, notice: campaignLabels.noticeId, confirmedCount: "配信対象の件数" },
  "urgent-line": urgentLabels,
  job: jobLabels,
  employer: employerLabels,
  photo: photoLabels,
  terms: termsLabels,
  "school-leaver-season": {
    graduationYear: "卒業年",
    publicFrom: "公開できる日",
    appliesFrom: "応募の受付が始まる日",
  },
  "minimum-wage": { effectiveOn: "発効日", industry: "業種", yen: "金額（円）" },
  synonym: synonymLabels,
  staff: { ...staffLabels, secondStep: "二段階認証" },
};

/** Labels of fields that are in no form and occur with several kinds of subject. */
const sharedLabels: Record<string, string> = {
  name: "名称",
  state: "状態",
  publishedAt: "公開日時",
  suspendedAt: "停止の日時",
  handledAt: "対応済みの日時",
  settledAt: "対応済みの日時",
  reason: "理由",
  warnings: "公開する前の注意",
  employerName: "ひもづけた事業者",
  files: "ファイル",
  mediaType: "ファイルの種類",
  size: "大きさ（バイト）",
  rows: "件数",
  count: "件数",
  total: "件数",
};

/** The label of a field; without one, the name of its column. */
export function fieldLabel(subjectKind: string, field: string): string {
  const own = labelsByKind[subjectKind as SubjectKind];
  if (own && Object.hasOwn(own, field)) return own[field] ?? field;
  return Object.hasOwn(sharedLabels, field) ? (sharedLabels[field] ?? field) : field;
}
