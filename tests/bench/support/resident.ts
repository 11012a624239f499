import { readFileSync } from "node:fs";

/** Resident memory of these processes in MiB (VmRSS). */
export function residentMiB(pids: number[]): number {
  const kibibytes = pids.map((pid) =>
    Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]),
  );
  return kibibytes.reduce((sum, one) => sum + one, 0) / 1024;
}
