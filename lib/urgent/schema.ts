import { z } from "zod";
import { line, optionalLine, version } from "@/lib/form/fields";
import { urgentLabels } from "./labels";

// A path of this site: "//" and "/\" would lead to another host. Neither it nor an https URL is run as a script.
const path = /^\/(?![/\\])[^\s\\]*$/;

/** 緊急のお知らせ */
export const urgentInput = z.object({
  version,
  text: line(urgentLabels.text, 120),
  href: optionalLine(urgentLabels.href, 300)
    .refine(
      (href) => href === "" || path.test(href) || isHttps(href),
      "リンク先は「/notices/…」のようなこのサイトのパスか、「https://」で始まるURLを入力してください",
    )
    .transform((href) => href || null),
});

export const clearUrgentInput = z.object({ version });

export type UrgentInput = z.output<typeof urgentInput>;

function isHttps(text: string): boolean {
  return /^https:\/\/[^\s\\]+$/i.test(text) && URL.canParse(text);
}
