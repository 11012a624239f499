import { z } from "zod";
import { rowId, version } from "@/lib/form/fields";

const pick = /^pick-(.+)$/;

/** The checked rows of a queue. Their fields are named "pick-<id>"; the value is the version that the page showed. */
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
