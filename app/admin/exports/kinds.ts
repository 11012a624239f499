import type { Exported, ExportKind } from "@/lib/exports/export";
import { employerList } from "../employers/query";
import { jobList } from "../jobs/query";
import { noticeList } from "../notices/query";

export const exportNouns = {
  jobs: { noun: "求人", subject: "job" },
  employers: { noun: "事業者", subject: "employer" },
  notices: { noun: "お知らせ", subject: "notice" },
} as const;

export function exportKind(text: string): ExportKind | undefined {
  return Object.hasOwn(exportNouns, text) ? (text as ExportKind) : undefined;
}

type Params = Record<string, string | string[] | undefined>;

/** What the address asks for: the filter is that of the list. `query`: the filter as the address holds it, "?…" or "". */
export function requestedExport(kind: ExportKind, params: Params): { exported: Exported; query: string } {
  switch (kind) {
    case "jobs": {
      const { filter } = jobList.read(params);
      return { exported: { kind, filter }, query: jobList.search(filter) };
    }
    case "employers": {
      const { filter } = employerList.read(params);
      return { exported: { kind, filter }, query: employerList.search(filter) };
    }
    case "notices": {
      const { filter } = noticeList.read(params);
      return { exported: { kind, filter }, query: noticeList.search(filter) };
    }
  }
}
