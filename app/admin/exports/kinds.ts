import type { ExportKind } from "@/lib/exports/export";

export const exportNouns = {
  jobs: { noun: "求人", subject: "job" },
  employers: { noun: "事業者", subject: "employer" },
  notices: { noun: "お知らせ", subject: "notice" },
} as const;

export function exportKind(text: string): ExportKind | undefined {
  return Object.hasOwn(exportNouns, text) ? (text as ExportKind) : undefined;
}
