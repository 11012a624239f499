import { z } from "zod";
import { rowId } from "@/lib/form/fields";

/** What is counted about a posting, by the names of the columns. lib/csp/save-script.mjs sends them. */
export const things = ["opened", "kept", "contacted", "howToApply"] as const;

export type Thing = (typeof things)[number];
export type Figures = Record<Thing, number>;

export const figureInput = z.object({ job: rowId, thing: z.enum(things) });

export type FigureInput = z.output<typeof figureInput>;
