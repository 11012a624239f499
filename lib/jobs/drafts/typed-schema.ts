import { z } from "zod";
import { rowId } from "@/lib/form/fields";
import { jobFields } from "@/lib/jobs/fields/fields";

/** The page of a form of a 求人 in a portal. */
const path = z.string().regex(/^\/(?:admin|business)\/jobs\/[a-z0-9/-]{1,100}$/);
const kept = [...jobFields, "id", "version", "jobId", "jobVersion", "section"] as const;

// Longer than any field; a text that is too long is refused by the button, not by keeping it.
const longest = 4_000;

/** What a form of a 求人 sends while somebody types, and the page on which it stands. */
export const typedInput = z
  .looseObject({ id: rowId, formPath: path })
  .transform(({ id, formPath, ...fields }) => {
    const values: Record<string, string> = { id };
    for (const name of kept) {
      const value = (fields as Record<string, unknown>)[name];
      if (typeof value === "string") values[name] = value.slice(0, longest);
    }
    return { id, path: formPath, values };
  });

/** 前回の求人から入れる: into which form. Only staff name the employer. */
export const takeOverInput = z.object({ id: rowId, formPath: path, employerId: rowId.optional() });
