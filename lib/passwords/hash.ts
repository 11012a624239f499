import { randomSalt, saltOf } from "./salt";
import { fits, isSealed, seal } from "./seal";
import { type Lane, runInWorker } from "./workers";

/** A password that somebody has typed, or that the site has made, for the accounts of an address. */
type Password = { email: string; password: string };

export type HashOutcome = { outcome: "hashed"; hash: string } | { outcome: "busy" };

/** bcrypt in a worker thread; "busy" when it would wait too long. Call it outside of a transaction: it takes about 0.1 s. */
export async function hashPassword({ email, password }: Password, lane?: Lane): Promise<HashOutcome> {
  const answer = await runInWorker("bcrypt", { password, salt: await saltOf(email) }, lane);
  return answer.outcome === "busy" ? answer : { outcome: "hashed", hash: seal(answer.result) };
}

/** The hash itself, for scripts, which hash a few passwords: throws an Error when the workers are busy. */
export async function hashOrThrow(password: Password): Promise<string> {
  const answer = await hashPassword(password);
  if (answer.outcome === "busy") throw new Error("the password workers are busy");
  return answer.hash;
}

/** Whether the hash is as hashPassword makes it. One of before compares as it is, and is made anew at the next login. */
export const isCurrent = isSealed;

/**
 * Which of these hashes the password fits. Those of an address need one comparison, without any hash too, so that the time
 * does not tell whether there is one; a hash of before, with a salt of its own, needs another beside others. `least`
 * comparisons are made in any case.
 */
export async function verifyPassword(
  { email, password }: Password,
  hashes: string[],
  { lane, least = 1 }: { lane?: Lane; least?: number } = {},
): Promise<{ outcome: "verified"; right: boolean[] } | { outcome: "busy" }> {
  const shared = await saltOf(email);
  const saltIn = (hash: string) => (hash.startsWith("$2") ? hash.slice(0, shared.length) : shared);
  const salts = [...new Set(hashes.length > 0 ? hashes.map(saltIn) : [shared])];
  while (salts.length < least) salts.push(randomSalt());
  const answers = await Promise.all(salts.map((salt) => runInWorker("bcrypt", { password, salt }, lane)));
  const outputs = new Map<string, string>();
  for (const [n, answer] of answers.entries()) {
    if (answer.outcome === "busy") return answer;
    outputs.set(String(salts[n]), answer.result);
  }
  return { outcome: "verified", right: hashes.map((hash) => fits(outputs.get(saltIn(hash)) ?? "", hash)) };
}
