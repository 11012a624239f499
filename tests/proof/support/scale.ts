/**
 * PROOF_SCALE=0.05 runs the rows with small numbers, to test the rows themselves. Such a run is not written to
 * bench/proof.md; `measured` names the numbers that were used.
 */
export const scale = Number(process.env.PROOF_SCALE ?? 1);

/** `n` at full size; never less than `least`. */
export function sized(n: number, least = 1): number {
  return Math.max(least, Math.ceil(n * scale));
}
