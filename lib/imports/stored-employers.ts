import { inArray } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { type EmployerRow, employerFields, employerText } from "@/lib/employers/listing/fields";
import type { Stored } from "./sheet";

export async function employersByNumber(numbers: number[]): Promise<Stored[]> {
  if (numbers.length === 0) return [];
  return (await getDb().select().from(employers).where(inArray(employers.number, numbers))).map(
    storedEmployer,
  );
}

export async function employersById(ids: string[]): Promise<Stored[]> {
  if (ids.length === 0) return [];
  return (await getDb().select().from(employers).where(inArray(employers.id, ids))).map(storedEmployer);
}

function storedEmployer(row: EmployerRow): Stored {
  const { id, number, version, name, state } = row;
  return {
    ...{ id, number, version, name, state },
    fields: Object.fromEntries(employerFields.map((field) => [field, row[field]])),
    values: Object.fromEntries(employerFields.map((field) => [field, employerText(field, row)])),
  };
}
