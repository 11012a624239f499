import { z } from "zod";
import { rowId, version } from "@/lib/form/fields";

const pick = /^pick-(.+)$/;

/** The checkboxes beside the rows of a queue: fields named "pick-<id>", whose value is the version that the page showed. */
export const picked = (whenNone: string) =>
  z
    .record(z.string(), z.unknown())
    .transform((entries) =>
      Object.entries(entries).flatMap(([name, shown]) => {
        const id = pick.exec(name)?.[1];
        return id ? [{ id, version: shown }] : [];
      }),
    )
    .pipe(
      z
        .array(z.object({ id: rowId, version }))
        .min(1, whenNone)
        .max(100),
    );
