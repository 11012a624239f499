import { runInWorker } from "./workers";

// bcrypt's cost factor: 2^11 rounds.
const cost = 11;

// A hash of the same cost that no password fits: an unknown login takes as long to refuse as a known one.
const unmatchable = "$2b$11$Lm2057r5VUMf/A3GfrZ7sOMAzATdGwhRCuCVyQsjiq8/xKE9cGznS";

export type HashOutcome = { outcome: "hashed"; hash: string } | { outcome: "busy" };

/** bcrypt in a worker thread; "busy" when its queue is full. Call it outside of a transaction: it takes about 0.1 s. */
export async function hashPassword(password: string): Promise<HashOutcome> {
  const answer = await runInWorker("hash", { password, cost });
  return answer.outcome === "busy" ? answer : { outcome: "hashed", hash: answer.result };
}

/** The hash itself, for scripts, which hash a few passwords: throws an Error when the queue is full. */
export async function hashOrThrow(password: string): Promise<string> {
  const answer = await hashPassword(password);
  if (answer.outcome === "busy") throw new Error("the queue of the password workers is full");
  return answer.hash;
}

/** Without a hash (nobody has this address) the comparison takes as long and is wrong. */
export async function verifyPassword(
  password: string,
  hash: string | undefined,
): Promise<"right" | "wrong" | "busy"> {
  const answer = await runInWorker("compare", { password, hash: hash ?? unmatchable });
  if (answer.outcome === "busy") return "busy";
  return answer.result && hash !== undefined ? "right" : "wrong";
}
