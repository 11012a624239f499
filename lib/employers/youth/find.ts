import { and, eq, getTableColumns } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { isUuid } from "@/lib/text/uuid";
import { type YouthField, youthFields } from "./fields";

const columns = getTableColumns(employers);

/** The columns of 青少年雇用情報. */
export const youthColumns = Object.fromEntries(youthFields.map((field) => [field, columns[field]])) as Pick<
  typeof columns,
  YouthField
>;

/** 青少年雇用情報 of a published 事業者. */
export async function findYouth(employerId: string) {
  if (!isUuid(employerId)) return undefined;
  const [youth] = await getDb()
    .select(youthColumns)
    .from(employers)
    .where(and(eq(employers.id, employerId), eq(employers.state, "published")));
  return youth;
}
