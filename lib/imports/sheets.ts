import type { importKinds } from "@/lib/db/schema/imports";
import { employersSheet } from "./employers-sheet";
import { jobsSheet } from "./jobs-sheet";
import type { Sheet } from "./sheet";

export type ImportKind = (typeof importKinds)[number];

export const sheets: Record<ImportKind, Sheet> = { jobs: jobsSheet, employers: employersSheet };
