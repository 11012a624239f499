import { and, desc, eq, isNull } from "drizzle-orm";
import { type MailTrouble, mailTroubleOf } from "@/lib/applicants/mail-trouble";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { registrations } from "@/lib/db/schema/mailed-links";
import { mails } from "@/lib/db/schema/mails";
import { linkIsOpen } from "@/lib/mailed-links/validity";
import { isUuid } from "@/lib/text/uuid";
import { type EmployerSide, employerSideOf } from "./employer-side";

/**
 * The person that a 職員 helps by telephone. `id` keeps the address out of URLs: it is that of the account, else of the
 * newest registration, else of the newest mail. `email` stays on the server.
 */
export type HelpdeskSubject = { id: string; email: string; employer?: EmployerSide | undefined } & (
  | {
      state: "registered";
      handle: string;
      attribute: "general" | "student";
      wantsMail: boolean;
      wantsMailChosenAt: Date;
      mailTrouble: MailTrouble | undefined;
      suspendedAt: Date | null;
      lastLoginAt: Date | null;
      createdAt: Date;
    }
  | { state: "pending"; linkOpen: boolean }
  | { state: "unknown" }
);

export async function findHelpdeskSubject(id: string, now: Date): Promise<HelpdeskSubject | undefined> {
  if (!isUuid(id)) return undefined;
  const address =
    (await addressIn(applicants, applicants.email, id)) ??
    (await addressIn(employerUsers, employerUsers.email, id)) ??
    (await addressIn(registrations, registrations.email, id)) ??
    (await addressIn(mails, mails.toAddress, id));
  return address ? subjectWithAddress(address, now) : undefined;
}

/** Undefined: there is no account and no registration of either kind, and no mail, with this address. */
export async function subjectWithAddress(email: string, now: Date): Promise<HelpdeskSubject | undefined> {
  const [applicant, employer] = await Promise.all([
    applicantWithAddress(email, now),
    employerSideOf(email, now),
  ]);
  if (applicant) return { ...applicant, employer };
  if (employer) return { state: "unknown", id: employer.id, email, employer };
  const [mail] = await getDb()
    .select({ id: mails.id })
    .from(mails)
    .where(eq(mails.toAddress, email))
    .orderBy(desc(mails.createdAt))
    .limit(1);
  return mail && { state: "unknown", id: mail.id, email };
}

async function applicantWithAddress(email: string, now: Date): Promise<HelpdeskSubject | undefined> {
  const [account] = await getDb()
    .select({
      id: applicants.id,
      email: applicants.email,
      handle: applicants.handle,
      attribute: applicants.attribute,
      wantsMail: applicants.wantsMail,
      wantsMailChosenAt: applicants.wantsMailChosenAt,
      trouble: applicants.mailTrouble,
      since: applicants.mailTroubleAt,
      suspendedAt: applicants.suspendedAt,
      lastLoginAt: applicants.lastLoginAt,
      createdAt: applicants.createdAt,
    })
    .from(applicants)
    .where(eq(applicants.email, email));
  if (account) {
    const { trouble, since, ...known } = account;
    return { state: "registered", ...known, mailTrouble: mailTroubleOf({ trouble, since }) };
  }

  const [registration] = await getDb()
    .select({ id: registrations.id, createdAt: registrations.createdAt, acceptedAt: mails.acceptedAt })
    .from(registrations)
    .leftJoin(mails, eq(mails.id, registrations.mailId))
    .where(
      and(
        eq(registrations.email, email),
        eq(registrations.accountKind, "applicant"),
        isNull(registrations.usedAt),
      ),
    )
    .orderBy(desc(registrations.createdAt))
    .limit(1);
  if (registration) {
    return { state: "pending", id: registration.id, email, linkOpen: linkIsOpen(registration, now) };
  }
  return undefined;
}

export async function addressOfHandle(handle: string): Promise<string | undefined> {
  const [row] = await getDb()
    .select({ email: applicants.email })
    .from(applicants)
    .where(eq(applicants.handle, handle));
  return row?.email;
}

async function addressIn(
  table: typeof applicants | typeof employerUsers | typeof registrations | typeof mails,
  address:
    | typeof applicants.email
    | typeof employerUsers.email
    | typeof registrations.email
    | typeof mails.toAddress,
  id: string,
): Promise<string | null | undefined> {
  const [row] = await getDb().select({ address }).from(table).where(eq(table.id, id));
  return row?.address;
}
