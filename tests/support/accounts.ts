import { randomInt } from "node:crypto";
import type postgres from "postgres";
import { keepToken } from "@/lib/applicants/keep-account";
import { day } from "@/lib/time/units";
import { hashFor, oldHash } from "./passwords";
import { siteSettings } from "./settings";
import { freshEmail } from "./walk";

/** Path and query of the link in the mail to an inactive account. */
export function keepLink(id: string, site: string): string {
  Object.assign(process.env, siteSettings({ DATABASE_URL: "none", APP_URL: site, RESEND_BASE_URL: site }));
  return `/keep-account?token=${encodeURIComponent(keepToken(id))}`;
}

const password = "みなとの 灯台 七つの星";

/** A registered applicant, inserted into the site's database: for tests that are not about registration. */
export async function addApplicant(sql: postgres.Sql, email = freshEmail()) {
  const hash = await hashFor(sql, email, password);
  const handle = `KWR${String(randomInt(10_000_000)).padStart(7, "0")}`;
  const [row] = await sql<{ id: string }[]>`
    insert into applicants (email, password_hash, password_changed_at, handle, attribute, wants_mail,
      wants_mail_chosen_at, terms_agreed_at, created_at, updated_at)
    values (${email}, ${hash}, now(), ${handle}, 'general', true, now(), now(), now(), now())
    returning id`;
  if (!row) throw new Error("no applicant");
  return { id: row.id, email, password, handle };
}

/**
 * A 担当者 with a published 事業者 of their own (or that of `employerId`), inserted into the site's database. `submitted`:
 * without a 事業者, whose submission awaits approval.
 */
export async function addEmployerUser(
  sql: postgres.Sql,
  own: { email?: string; name?: string; contact?: string; submitted?: boolean; employerId?: string } = {},
) {
  const { email = freshEmail(), name = `青波水産${randomInt(10_000_000)}`, contact = "青波 一郎" } = own;
  const hash = await hashFor(sql, email, password);
  const [employer] =
    own.submitted || own.employerId
      ? []
      : await sql<{ id: string }[]>`
          insert into employers (name, kana, industry, address, phone, state, created_at, updated_at)
          values (${name}, 'あおなみすいさん', '製造業', 'いわき市小名浜1', '0246-00-0000', 'published', now(), now())
          returning id`;
  const employerId = own.employerId ?? employer?.id ?? null;
  const [row] = await sql<{ id: string }[]>`
    insert into employer_users (email, password_hash, password_changed_at, name, employer_id, terms_agreed_at,
      created_at, updated_at)
    values (${email}, ${hash}, now(), ${contact}, ${employerId}, now(), now(), now())
    returning id`;
  if (!row) throw new Error("no employer user");
  if (own.submitted) {
    await sql`
      insert into employer_submissions (employer_user_id, name, kana, industry, address, phone, state, submitted_at, created_at,
        updated_at)
      values (${row.id}, ${name}, ${`かな${name}`}, '製造業', 'いわき市小名浜1', '0246-00-0000', 'submitted', now(), now(), now())`;
  }
  return { id: row.id, email, password, name, contact, employerId };
}

/**
 * Inserts applicants `name0@example.jp`, `name1@…`, who registered 30 days ago and share a password. `hashed`: as the site
 * stored passwords before, in no time; or as it does now, which takes 0.1 s for each.
 */
export async function addApplicants(
  sql: postgres.Sql,
  name: string,
  count: number,
  password: string,
  hashed: "before" | "now" = "before",
) {
  const { crowd, hashes, ago } = await crowdOf(sql, name, count, password, hashed);
  // The 識別名 of different crowds begin with different letters.
  const letter = String.fromCharCode(65 + ([...name].reduce((sum, c) => sum + c.charCodeAt(0), 0) % 26));
  await sql`
    insert into applicants (email, password_hash, password_changed_at, handle, attribute, wants_mail,
      wants_mail_chosen_at, terms_agreed_at, created_at, updated_at)
    select email, hash, ${ago}, ${`PR${letter}`} || lpad((n - 1)::text, 7, '0'), 'general', true,
      ${ago}, ${ago}, ${ago}, ${ago}
    from unnest(${crowd}::text[], ${hashes}::text[]) with ordinality as person (email, hash, n)`;
  return crowd;
}

/** The same for 担当者 whose 事業者 is not approved yet; they can log in. */
export async function addEmployerUsers(
  sql: postgres.Sql,
  name: string,
  count: number,
  password: string,
  hashed: "before" | "now" = "before",
) {
  const { crowd, hashes, ago } = await crowdOf(sql, name, count, password, hashed);
  await sql`
    insert into employer_users (email, password_hash, password_changed_at, name, terms_agreed_at, created_at, updated_at)
    select email, hash, ${ago}, '担当', ${ago}, ${ago}, ${ago}
    from unnest(${crowd}::text[], ${hashes}::text[]) as person (email, hash)`;
  return crowd;
}

async function crowdOf(
  sql: postgres.Sql,
  name: string,
  count: number,
  password: string,
  hashed: "before" | "now",
) {
  const crowd = Array.from({ length: count }, (_, n) => `${name}${n}@example.jp`);
  const shared = await oldHash(password);
  const hashes: string[] = [];
  for (const email of crowd) hashes.push(hashed === "now" ? await hashFor(sql, email, password) : shared);
  return { crowd, hashes, ago: new Date(Date.now() - 30 * day) };
}

/** A 職員 who needs nothing but the login, inserted into the site's database. */
export async function addStaff(
  sql: postgres.Sql,
  own: { role?: "admin" | "editor"; name?: string; email?: string } = {},
) {
  const { email = freshEmail() } = own;
  const hash = await hashFor(sql, email, password);
  const [row] = await sql<{ id: string }[]>`
    insert into staff (email, name, role, password_hash, password_changed_at, must_change_password, created_at, updated_at)
    values (${email}, ${own.name ?? "試験 花子"}, ${own.role ?? "admin"}, ${hash}, now(), false, now(), now())
    returning id`;
  if (!row) throw new Error("no staff");
  return { id: row.id, email, password };
}
