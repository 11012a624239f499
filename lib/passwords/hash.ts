import { askWorker } from "./workers";

const cost = 11;

// A hash of this cost that no password fits: an unknown login takes as long to refuse as a known one.
const nobody = "$2b$11$Lm2057r5VUMf/A3GfrZ7sOMAzATdGwhRCuCVyQsjiq8/xKE9cGznS";

/** bcrypt in a worker thread; "busy" when too many wait. Always outside of a transaction. */
export function hashPassword(password: string): Promise<string | "busy"> {
  return askWorker("hash", { password, cost });
}

/** Without a hash (nobody has this address) it works as long and answers false. */
export async function verifyPassword(password: string, hash: string | undefined): Promise<boolean | "busy"> {
  const answer = await askWorker("compare", { password, hash: hash ?? nobody });
  return answer === "busy" ? answer : answer && hash !== undefined;
}
