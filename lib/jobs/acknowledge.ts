import { createHash } from "node:crypto";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/client";
import type { JobFields, PublicFields } from "@/lib/jobs/fields/fields";
import { readDatedRules } from "./dated-rules";
import { subjectOf } from "./rows";
import { type Warning, warningsFor } from "./warnings";

/** What a person has answered to warnings: which ones the page showed (`seenOf`), and why the text is right as it is. */
export type Acknowledgement = { warningsSeen?: string; warningReason?: string };

/** The press is held back: nothing became public. isPublic: an earlier text is public and stays so. */
export type Warned = { outcome: "warned"; warnings: Warning[]; isPublic: boolean };

type Clear = { outcome: "clear"; acknowledged: Warning[] };

/**
 * Holds a press back that would show a text with warnings to the public, unless the page showed exactly these warnings and
 * a reason was given. `before`: the text that is public now; what was a warning about it already is not asked again.
 */
export async function checkWarnings(
  tx: Tx,
  text: JobFields,
  { warningsSeen, warningReason }: Acknowledgement,
  now: Date,
  before?: PublicFields,
): Promise<Warned | Clear> {
  const rules = await readDatedRules([text.employerId, ...(before ? [before.employerId] : [])], tx);
  const known = before ? warningsFor(before, rules, now).map(keyOf) : [];
  const all = warningsFor(text, rules, now, before);
  const warnings = all.filter((warning) => !known.includes(keyOf(warning)));
  const isAnswered = warningsSeen === seenOf(warnings) && Boolean(warningReason?.trim());
  const isAcknowledged = isAnswered && !warnings.some(({ blocks }) => blocks);
  if (warnings.length === 0 || isAcknowledged) return { outcome: "clear", acknowledged: warnings };
  return { outcome: "warned", warnings, isPublic: before !== undefined };
}

/** Names these warnings in a form, so that a reason counts for them and for no others. */
export function seenOf(warnings: Warning[]): string {
  return createHash("sha256").update(warnings.map(keyOf).join("\n")).digest("base64url").slice(0, 22);
}

/** Writes the warnings and the reason into 操作履歴, in the transaction of the change. */
export async function recordAcknowledged(
  tx: Tx,
  staff: Staff,
  job: { id: string; title: string },
  warnings: Warning[],
  reason: string | undefined,
  now: Date,
): Promise<void> {
  if (warnings.length === 0) return;
  const after = { warnings: warnings.map(({ label, found }) => `${label}：${found}`).join("\n"), reason };
  await record(tx, staff, { action: "acknowledge", subject: subjectOf(job), after }, now);
}

function keyOf({ field, found, reason }: Warning): string {
  return `${field} ${found} ${reason}`;
}
