import { and, eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { youthColumns } from "@/lib/employers/youth/find";
import { isUuid } from "@/lib/text/uuid";

/** A published 登録事業者. */
export async function findEmployer(id: string) {
  if (!isUuid(id)) return undefined;
  const [employer] = await getDb()
    .select({
      id: employers.id,
      name: employers.name,
      kana: employers.kana,
      corporateNumber: employers.corporateNumber,
      industry: employers.industry,
      address: employers.address,
      phone: employers.phone,
      department: employers.department,
      website: employers.website,
      employees: employers.employees,
      founded: employers.founded,
      introduction: employers.introduction,
      ...youthColumns,
      updatedAt: employers.updatedAt,
    })
    .from(employers)
    .where(and(eq(employers.id, id), eq(employers.state, "published")));
  return employer;
}
