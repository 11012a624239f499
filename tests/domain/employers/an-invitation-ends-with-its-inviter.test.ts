import type { Sql } from "postgres";
import type { ApprovedEmployerUser } from "@/lib/actors";
import { changeEmployerUserPassword } from "@/lib/employers/users/change-password";
import { deleteEmployerUser } from "@/lib/employers/users/delete-account";
import { inviteColleague } from "@/lib/employers/users/invite";
import { openInvitations } from "@/lib/employers/users/list";
import { joinEmployer } from "@/lib/employers/users/register";
import { removeColleague } from "@/lib/employers/users/remove-colleague";
import { suspendEmployer } from "@/lib/employers/users/suspend";
import { withdrawInvitation } from "@/lib/employers/users/withdraw-invitation";
import { confirmReissue } from "@/lib/mailed-links/confirm-reissue";
import { openRegistration } from "@/lib/mailed-links/open";
import { startReissue } from "@/lib/mailed-links/start-reissue";
import { until } from "@/tests/support/crowd";
import { expect, test } from "@/tests/support/domain";
import { approvedEmployerUser, colleague } from "@/tests/support/employer-users";
import { lastLetterTo, lettersTo } from "@/tests/support/letters";
import { occupyWorkers } from "@/tests/support/passwords";
import { later, minute, network, second, signedInStaff, start } from "@/tests/support/people";

const invited = "saburo@example.jp";
const from = { network: network(7) };
const newPassword = "kumo to yama no 7 ban me";

type People = {
  inviter: ApprovedEmployerUser;
  /** Undefined: the inviter is the only 担当者. */
  other?: ApprovedEmployerUser;
  now: Date;
};

/** Every way in which the right to invite ends, or the invitation itself. */
const endings: { name: string; alone?: true; end: (people: People) => Promise<unknown> }[] = [
  {
    name: "a colleague removes the inviter",
    end: ({ inviter, other, now }) => removeColleague(other as ApprovedEmployerUser, { id: inviter.id }, now),
  },
  {
    name: "the inviter deletes the account",
    end: ({ inviter, now }) => deleteEmployerUser(inviter, {}, now),
  },
  {
    name: "the only 担当者 deletes the account",
    alone: true,
    end: ({ inviter, now }) => deleteEmployerUser(inviter, {}, now),
  },
  {
    name: "staff suspend the 事業者",
    end: async ({ inviter, now }) => suspendEmployer(await signedInStaff("editor"), inviter.employerId, now),
  },
  {
    name: "the inviter changes the password",
    end: ({ inviter, now }) => changeEmployerUserPassword(inviter, { next: newPassword }, now),
  },
  {
    name: "the inviter's password is reissued",
    end: async ({ inviter: { email }, now }) => {
      const { token, password } = await lastLetterTo(email);
      return confirmReissue({ token, email, password }, from, now);
    },
  },
];

/** The invitation alone ends, and the inviter may invite again. */
const withdrawals: typeof endings = [
  { name: "the inviter takes it back", end: ({ inviter, now }) => takeBack(inviter, now) },
  {
    name: "a colleague takes it back",
    end: ({ other, now }) => takeBack(other as ApprovedEmployerUser, now),
  },
];

async function takeBack(user: ApprovedEmployerUser, now: Date) {
  const [invitation] = await openInvitations(user.employerId, now);
  return withdrawInvitation(user, { id: invitation?.id ?? "" }, now);
}

async function people(alone?: true): Promise<People> {
  const { approved: inviter, email } = await approvedEmployerUser();
  const other = alone ? undefined : (await colleague(inviter, "jiro@example.jp")).approved;
  await startReissue({ kind: "employer", email }, from, start);
  return { inviter, ...(other && { other }), now: later(start, minute) };
}

async function invite(inviter: ApprovedEmployerUser) {
  expect(await inviteColleague(inviter, { email: invited }, from, later(start, second))).toEqual({
    outcome: "accepted",
  });
  const { token, password } = await lastLetterTo(invited);
  return { token, password, email: invited, contact: "青波 三郎" };
}

for (const { name, alone, end } of [...endings, ...withdrawals]) {
  test(`when ${name}, the invitation joins nobody, and its page says why`, async ({ sql }) => {
    const all = await people(alone);
    const typed = await invite(all.inviter);
    const before = (await sql`select from employer_users`).length;
    await end(all);
    const now = later(start, 2 * minute);
    expect(await openRegistration("employer", typed.token, now)).toEqual({ state: "withdrawn" });
    expect(await joinEmployer(typed, now)).toEqual({ outcome: "withdrawn" });
    expect((await sql`select from employer_users`).length).toBeLessThanOrEqual(before);
    expect(await sql`select from employer_users where email = ${invited}`).toHaveLength(0);
    expect(await sql`select from login_tickets`).toHaveLength(0);
    expect(await openInvitations(all.inviter.employerId, now)).toEqual([]);
    expect(await lettersTo(invited), "the mail has not left, and does not leave any more").toEqual([]);
  });

  test(`when ${name} while the invited colleague's password is compared, nobody joins`, async ({ sql }) => {
    const all = await people(alone);
    const typed = await invite(all.inviter);
    const joining = await inTheMomentOfHashing(
      sql,
      all.inviter,
      () => end(all),
      "password-link",
      () => joinEmployer(typed, all.now),
    );
    expect(joining).toEqual({ outcome: "withdrawn" });
    expect(await sql`select from employer_users where email = ${invited}`).toHaveLength(0);
    expect(await sql`select from login_tickets`).toHaveLength(0);
  });
}

for (const { name, alone, end } of endings) {
  test(`when ${name} while the password of an invitation is hashed, nothing is sent`, async ({ sql }) => {
    const all = await people(alone);
    const inviting = await inTheMomentOfHashing(
      sql,
      all.inviter,
      () => end(all),
      "mail-address",
      () => inviteColleague(all.inviter, { email: invited }, from, later(start, second)),
    );
    expect(inviting).toEqual({ outcome: "signed-out" });
    expect(await lettersTo(invited)).toEqual([]);
    expect(await sql`select from registrations where email = ${invited}`).toHaveLength(0);
  });
}

test("an invitation names its inviter, fifty presses take it back once, and a new one works", async ({
  sql,
}) => {
  const { inviter, other, now } = await people();
  const stranger = (await approvedEmployerUser("yoso@example.jp", network(8))).approved;
  const first = await invite(inviter);
  expect((await lastLetterTo(invited)).text).toContain("「青波水産」の青波 一郎さん");
  const [invitation] = await openInvitations(inviter.employerId, now);
  expect(invitation).toMatchObject({ email: invited, inviter: "青波 一郎" });
  const id = invitation?.id ?? "";
  await withdrawInvitation(stranger, { id }, now);
  expect(await openInvitations(inviter.employerId, now), "another 事業者 takes nothing back").toHaveLength(1);
  await Promise.all(
    Array.from({ length: 50 }, (_, n) => withdrawInvitation(other ?? inviter, { id }, later(now, n))),
  );
  expect(await sql`select from registrations where withdrawn_at is not null`).toHaveLength(1);
  expect(await joinEmployer(first, now)).toEqual({ outcome: "withdrawn" });
  await inviteColleague(inviter, { email: invited }, from, now);
  const { token, password } = await lastLetterTo(invited);
  expect(await joinEmployer({ ...first, token, password }, now)).toHaveProperty("loginTicket");
});

/**
 * Runs `ending` to its end while `act` waits for its hash: `act` has consumed its limit (`purpose`) by then, and its hash
 * stands behind a crowd. An ending that hashes a password itself does so before, and waits for the rows of 事業者 and inviter.
 */
async function inTheMomentOfHashing<T>(
  sql: Sql,
  { id, employerId }: ApprovedEmployerUser,
  ending: () => Promise<unknown>,
  purpose: string,
  act: () => Promise<T>,
): Promise<T> {
  let ended = false;
  let end = Promise.resolve<unknown>(undefined);
  let acting: Promise<T> | undefined;
  await sql`delete from rate_limits`;
  await sql.begin(async (tx) => {
    await tx`select from employers where id = ${employerId} for update`;
    await tx`select from employer_users where id = ${id} for update`;
    end = ending().finally(() => {
      ended = true;
    });
    await until(20_000, async () => ended || (await blocked(sql)));
    void occupyWorkers(3);
    acting = act();
    await until(
      20_000,
      async () => (await sql`select from rate_limits where purpose = ${purpose}`).length > 0,
    );
  });
  await end;
  return acting as Promise<T>;
}

async function blocked(sql: Sql): Promise<boolean> {
  return (await sql`select from pg_locks where not granted`).length > 0;
}
