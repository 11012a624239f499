import { isIPv6 } from "node:net";
import { and, eq, gt, sql } from "drizzle-orm";
import { keyedHash } from "@/lib/crypto/tokens";
import { type Db, getDb, type Tx } from "@/lib/db/client";
import { rateLimits } from "@/lib/db/schema/accounts";

/** `most` tries in a window of `seconds` that begins with the first of them. */
export type Limit = { purpose: string; most: number; seconds: number };
/** `subject`: whom the tries are about, e.g. "public/hanako@example.jp"; kept as an HMAC. */
export type Ask = { limit: Limit; key: string; subject?: string };
export type Verdict = { allowed: true } | { allowed: false; until: Date };

const minutes = 60;
const hours = 60 * minutes;
const day = 24 * hours;

/**
 * Failed logins. NIST SP 800-63B-4 3.2.2 allows no more than 100 in a row on one account; below that the tries
 * are counted apart for each network, so that an attacker elsewhere does not lock the owner out.
 */
export const loginLimits = {
  place: { purpose: "login-place", most: 10, seconds: 15 * minutes },
  account: { purpose: "login-account", most: 100, seconds: day },
  network: { purpose: "login-network", most: 60, seconds: minutes },
  networkDay: { purpose: "login-network-day", most: 1000, seconds: day },
} as const satisfies Record<string, Limit>;

/** Forms that send a mail, all of them together. Schools and job centres share one address: hence the wide network. */
export const mailLimits = {
  address: { purpose: "mail-address", most: 5, seconds: 30 * minutes },
  addressDay: { purpose: "mail-address-day", most: 20, seconds: day },
  network: { purpose: "mail-network", most: 100, seconds: 5 * minutes },
  networkDay: { purpose: "mail-network-day", most: 500, seconds: day },
} as const satisfies Record<string, Limit>;

/** Mailed passwords beside their link, and current passwords asked for again: as many as at a login. */
export const passwordLimits = {
  link: { purpose: "password-link", most: 10, seconds: 15 * minutes },
  again: { purpose: "password-again", most: 10, seconds: 15 * minutes },
} as const satisfies Record<string, Limit>;

/**
 * Codes of the second step, counted for the account: who gets here has its password. Three codes fit at any time, so a
 * year of guessing at this pace finds one with a chance of 2 %; the wrong ones are in the log long before.
 */
export const codeLimits = {
  account: { purpose: "code-account", most: 5, seconds: 15 * minutes },
  accountDay: { purpose: "code-account-day", most: 20, seconds: day },
} as const satisfies Record<string, Limit>;

/** One mail from a public form to this address, asked for from this network. */
export function takeMailTries(email: string, network: string, now: Date): Promise<Verdict> {
  const { address, addressDay, network: near, networkDay } = mailLimits;
  const subject = accountSubject("applicant", email);
  return takeTries(
    [
      { limit: address, key: email, subject },
      { limit: addressDay, key: email, subject },
      { limit: networkDay, key: network },
      { limit: near, key: network },
    ],
    now,
  );
}

/** One password tried from this network, wherever it is asked for. */
export function networkAsks(network: string): Ask[] {
  return [
    { limit: loginLimits.networkDay, key: network },
    { limit: loginLimits.network, key: network },
  ];
}

class Refused extends Error {
  constructor(readonly until: Date) {
    super("limit reached");
  }
}

/** Takes one try of every limit, or of none and says when to come back. Callers name limits in one order everywhere. */
export async function takeTries(asks: Ask[], now: Date): Promise<Verdict> {
  try {
    await getDb().transaction(async (tx) => {
      for (const ask of asks) await takeOne(tx, ask, now);
    });
    return { allowed: true };
  } catch (error) {
    if (error instanceof Refused) return { allowed: false, until: error.until };
    throw error;
  }
}

// One statement decides: however many ask at once, exactly `most` are let through.
async function takeOne(tx: Tx, { limit, key, subject }: Ask, now: Date) {
  const ends = new Date(now.getTime() + limit.seconds * 1000);
  const name = nameless(limit, key);
  const r = rateLimits;
  const over = sql`${r.windowEndsAt} <= ${now.toISOString()}`;
  const taken = await tx
    .insert(r)
    .values({
      purpose: limit.purpose,
      key: name,
      subject: subject && subjectName(subject),
      windowEndsAt: ends,
      count: 1,
    })
    .onConflictDoUpdate({
      target: [r.purpose, r.key],
      set: {
        count: sql`case when ${over} then 1 else ${r.count} + 1 end`,
        windowEndsAt: sql`case when ${over} then excluded.window_ends_at else ${r.windowEndsAt} end`,
      },
      setWhere: sql`${over} or ${r.count} < ${limit.most}`,
    })
    .returning({ count: r.count });
  if (taken.length > 0) return;
  const [row] = await tx.select({ until: r.windowEndsAt }).from(r).where(rowOf(limit, name));
  throw new Refused(row?.until ?? ends);
}

/** Ends a count and says how far it had come. */
export async function clearTries(tx: Tx, { limit, key }: Ask): Promise<number> {
  const [row] = await tx
    .delete(rateLimits)
    .where(rowOf(limit, nameless(limit, key)))
    .returning({ count: rateLimits.count });
  return row?.count ?? 0;
}

/** Gives back tries of the window that was open at `takenAt`, never of a later one. */
export async function giveBackTries(db: Db | Tx, { limit, key }: Ask, tries: number, takenAt: Date) {
  const opened = sql`${rateLimits.windowEndsAt} - make_interval(secs => ${limit.seconds})`;
  await db
    .update(rateLimits)
    .set({ count: sql`greatest(0, ${rateLimits.count} - ${tries})` })
    .where(sql`${rowOf(limit, nameless(limit, key))} and ${opened} <= ${takenAt.toISOString()}`);
}

/** Opens an account that tries have closed, from wherever they came; how many counts were forgotten. */
export async function liftLimits(tx: Tx, subject: string): Promise<number> {
  const lifted = await tx
    .delete(rateLimits)
    .where(eq(rateLimits.subject, subjectName(subject)))
    .returning({ purpose: rateLimits.purpose });
  return lifted.length;
}

/** Which limits of this account or address are used up at the moment, and until when. */
export async function reachedLimits(
  subject: string,
  now: Date,
): Promise<{ logins?: Date | undefined; mails?: Date | undefined }> {
  const rows = await getDb()
    .select({ purpose: rateLimits.purpose, count: rateLimits.count, until: rateLimits.windowEndsAt })
    .from(rateLimits)
    .where(and(eq(rateLimits.subject, subjectName(subject)), gt(rateLimits.windowEndsAt, now)));
  const until = (limits: Limit[]) =>
    rows
      .filter((row) => limits.some(({ purpose, most }) => purpose === row.purpose && row.count >= most))
      .map((row) => row.until)
      .sort((one, other) => other.getTime() - one.getTime())[0];
  return {
    logins: until([...Object.values(loginLimits), ...Object.values(passwordLimits)]),
    mails: until(Object.values(mailLimits)),
  };
}

/**
 * The subject of every count about an account of this address, whether there is one yet or not. The kinds that share a
 * login page share the counts: one try there is a try on both.
 */
export function accountSubject(kind: "applicant" | "employer" | "staff", email: string): string {
  return `${kind === "staff" ? kind : "public"}/${email}`;
}

function subjectName(subject: string): string {
  return keyedHash("rate-limit/subject", subject);
}

function rowOf(limit: Limit, name: string) {
  return sql`${rateLimits.purpose} = ${limit.purpose} and ${rateLimits.key} = ${name}`;
}

function nameless(limit: Limit, key: string): string {
  return keyedHash(`rate-limit/${limit.purpose}`, key);
}

/** What counts as one network: an IPv4 address, or the /64 that one IPv6 connection owns. */
export function networkOf(ip: string): string {
  const address = (ip.split("%")[0] as string).replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(address)) return address;
  const [head = "", tail = ""] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const groups = head.split(":").filter(Boolean);
  const last = tail.split(":").filter(Boolean);
  const all = [...groups, ...Array(8 - groups.length - last.length).fill("0"), ...last];
  return `${all.slice(0, 4).join(":")}::/64`;
}
