import { readFileSync } from "node:fs";

/** Memory that these processes hold, as the system counts it. */
export function residentMiB(pids: number[]): number {
  const kibibytes = pids.map((pid) =>
    Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]),
  );
  return kibibytes.reduce((sum, one) => sum + one, 0) / 1024;
}
