import { randomInt } from "node:crypto";
import type postgres from "postgres";
import { keepToken } from "@/lib/applicants/keep-account";
import { hashPassword } from "@/lib/passwords/hash";
import { siteSettings } from "./settings";
import { freshEmail } from "./walk";

/** The page behind the link in the mail to a dormant account. */
export function keepLink(id: string, site: string): string {
  Object.assign(process.env, siteSettings({ DATABASE_URL: "none", APP_URL: site, RESEND_BASE_URL: site }));
  return `/keep-account?token=${encodeURIComponent(keepToken(id))}`;
}

const password = "みなとの 灯台 七つの星";
let hash: Promise<string> | undefined;

/** A registered person, written straight into the site's database: for tests that are not about registering. */
export async function addApplicant(sql: postgres.Sql, email = freshEmail()) {
  hash ??= hashPassword(password);
  const handle = `KWR${String(randomInt(10_000_000)).padStart(7, "0")}`;
  const [row] = await sql<{ id: string }[]>`
    insert into applicants (email, password_hash, password_changed_at, handle, attribute, wants_mail,
      wants_mail_chosen_at, terms_agreed_at, created_at, updated_at)
    values (${email}, ${await hash}, now(), ${handle}, 'general', true, now(), now(), now(), now())
    returning id`;
  if (!row) throw new Error("no applicant");
  return { id: row.id, email, password, handle };
}

/** A 職員 past every step of the door but the login, written straight into the site's database. */
export async function addStaff(
  sql: postgres.Sql,
  own: { role?: "admin" | "editor"; name?: string; email?: string } = {},
) {
  hash ??= hashPassword(password);
  const { email = freshEmail() } = own;
  const [row] = await sql<{ id: string }[]>`
    insert into staff (email, name, role, password_hash, password_changed_at, must_change_password, created_at, updated_at)
    values (${email}, ${own.name ?? "試験 花子"}, ${own.role ?? "admin"}, ${await hash}, now(), false, now(), now())
    returning id`;
  if (!row) throw new Error("no staff");
  return { id: row.id, email, password };
}
