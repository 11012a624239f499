import { randomUUID } from "node:crypto";
import type postgres from "postgres";

/**
 * Photos of a 事業者, in the site's database: the first is public, all wait for approval. Their files are no pictures, for tests
 * that look at none.
 */
export async function addPhotoRow(
  sql: postgres.Sql,
  employerId: string,
  count: number,
  alt = "大きな窓のある休憩室",
) {
  const photos = [];
  for (let n = 0; n < count; n += 1) {
    const [file] = await sql<{ id: string }[]>`
      insert into files (owner_kind, owner_id, name, media_type, size, content, created_at)
      values ('employer-photo', ${employerId}, '写真.webp', 'image/webp', 16, ${Buffer.from(`bytes of photo ${n}`)}, now())
      returning id`;
    photos.push({ id: randomUUID(), file: String(file?.id), alt: `${alt}${n}`, width: 40, height: 30 });
  }
  await sql`
    insert into employer_photos (id, shown, proposed, state, submitted_at, created_at, updated_at)
    values (${employerId}, ${sql.json(photos.slice(0, 1))}, ${sql.json(photos)}, 'submitted', now(), now(), now())`;
  return photos;
}
