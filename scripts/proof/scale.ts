/**
 * PROOF_SCALE=0.05 tries the rows themselves with a small n, for whoever writes one. Such a run is never written to
 * bench/proof.md; each row's `measured` names the n that it really had.
 */
export const scale = Number(process.env.PROOF_SCALE ?? 1);

/** `n` at full size; never less than `least`. */
export function sized(n: number, least = 1): number {
  return Math.max(least, Math.ceil(n * scale));
}
