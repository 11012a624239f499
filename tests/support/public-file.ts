import { randomBytes } from "node:crypto";
import type postgres from "postgres";

/** A file of this size that belongs to a public お知らせ. */
export async function addPublicFile(sql: postgres.Sql, bytes: number) {
  const content = randomBytes(bytes);
  const [notice] = await sql<{ id: string }[]>`
    insert into notices (title, body, audience, state, published_at, created_at, updated_at)
    values ('面接会', '', 'everyone', 'published', now() - interval '1 day', now(), now()) returning id`;
  const [file] = await sql<{ id: string }[]>`
    insert into files (owner_kind, owner_id, name, media_type, size, content, created_at)
    values ('notice', ${notice?.id ?? ""}, '要項.pdf', 'application/pdf', ${bytes}, ${content}, now()) returning id`;
  return { id: String(file?.id), noticeId: String(notice?.id), content };
}
