import { employerLabels } from "@/lib/employers/fields";
import { jobLabels } from "@/lib/jobs/fields";

/** Columns as the forms call them; a name that is missing here is shown as it is. */
export const fieldNames: Record<string, string> = {
  ...jobLabels,
  ...employerLabels,
  name: "名称・氏名",
  title: "タイトル・求人名",
  body: "本文",
  text: "本文",
  summary: "要点",
  state: "状態",
  audience: "対象",
  role: "権限",
  secondStep: "二段階認証",
  publishedAt: "公開日時",
  endsOn: "掲載終了",
  eventStartsAt: "開催日時",
  eventEndsAt: "終了日時",
  venue: "会場",
  eventApplication: "申込方法",
  effectiveOn: "施行日・発効日",
  yen: "金額（円）",
  href: "リンク先",
  mediaType: "ファイルの種類",
  size: "大きさ（バイト）",
  rows: "件数",
  count: "件数",
  total: "件数",
  attribute: "属性",
  wantsMail: "市からのお知らせメール",
  suspendedAt: "停止の日時",
};
