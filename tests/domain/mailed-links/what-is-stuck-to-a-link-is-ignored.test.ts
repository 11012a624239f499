import { findKept, keepAccount, keepToken } from "@/lib/applicants/keep-account";
import { registerApplicantInput } from "@/lib/applicants/schema";
import { confirmReissue } from "@/lib/mailed-links/confirm-reissue";
import { openRegistration, openReissue } from "@/lib/mailed-links/open";
import { confirmReissueInput } from "@/lib/mailed-links/schema";
import { startReissue } from "@/lib/mailed-links/start-reissue";
import { tokenLetters } from "@/lib/text/token-letters";
import { expect, test } from "@/tests/support/domain";
import { kinds } from "@/tests/support/kinds";
import { lastLetterTo } from "@/tests/support/letters";
import { activation, later, minute, network, newcomer, pending, start } from "@/tests/support/people";

const stuck: ((token: string) => string)[] = [
  (token) => `${token}。`,
  (token) => `${token}、よろしく`,
  (token) => `${token}）`,
  (token) => `${token}」`,
  (token) => `${token}.`,
  (token) => `${token}>`,
  (token) => `${token}"`,
  (token) => `${token} `,
  (token) => ` ${token}`,
  (token) => `${token}\u200b`,
  (token) => `${token}\u3000※24時間有効です`,
  (token) => `${token}%E3%80%82`,
  (token) => `<${token}>`,
  (token) => `${token}&utm_source=mail`,
];

test("every link opens with something stuck to its token, and its form is accepted", async () => {
  for (const [n, stick] of stuck.entries()) {
    for (const { kind } of kinds) {
      const email = `${kind}${n}@example.jp`;
      const link = await pending(email, start, kind);
      expect(await openRegistration(kind, stick(link.token), start), String(n)).toMatchObject({
        state: "open",
        email,
      });
    }
    const link = await pending(`form${n}@example.jp`);
    const typed = { ...activation(`form${n}@example.jp`, link), token: stick(link.token) };
    expect(registerApplicantInput.safeParse(typed).success).toBe(true);
  }
});

test("a registration and a reissue are confirmed by such a link, once", async ({ sql }) => {
  const { email, applicant } = await newcomer();
  for (const [n, stick] of stuck.entries()) {
    const now = later(start, n * 31 * minute);
    await startReissue({ kind: "applicant", email }, { network: network(n) }, now);
    const { token, password } = await lastLetterTo(email);
    expect(await openReissue(stick(token), now)).toHaveProperty("state", "open");
    const typed = confirmReissueInput.parse({ token: stick(token), email, password });
    expect(await confirmReissue(typed, { network: network(n) }, now)).toEqual({ outcome: "changed" });
    expect(await confirmReissue(typed, { network: network(n) }, now)).toEqual({ outcome: "used" });
    expect(await openReissue(token, now)).toEqual({ state: "used" });
  }
  for (const [n, { kind, register, table }] of kinds.entries()) {
    const address = `stuck${n}@example.jp`;
    const { token, password } = await pending(address, start, kind);
    for (const stick of stuck) await register(address, { token: stick(token), password }, start);
    expect(await sql`select from ${sql(table)} where email = ${address}`).toHaveLength(1);
  }
  const keep = keepToken(applicant.id);
  for (const stick of stuck) {
    expect(await findKept(stick(keep))).toBe("kept");
    expect(await keepAccount(stick(keep), start)).toBe("kept");
  }
});

test("only the token's own letters are read, and half a token is none", () => {
  const token = `${"Ab-_".repeat(10)}xyz`;
  for (const stick of stuck) expect(tokenLetters(stick(token), "random")).toBe(token);
  const hex = "0123456789abcdef".repeat(4);
  for (const stick of stuck) expect(tokenLetters(stick(hex), "hex")).toBe(hex);
  for (const half of ["", token.slice(1), "。", hex.slice(2, 44).replace(/./, "。")]) {
    expect(tokenLetters(half, "random")).toBe("");
  }
});
