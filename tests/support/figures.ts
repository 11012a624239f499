/** The quantile at this share (0 to 1); 0.5 is the median. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: number[]) => quantile(values, 0.5);

/**
 * How well a number distinguishes two groups (area under the ROC curve): 0.5 is chance, 1 is certainty, in either
 * direction.
 */
export function separation(a: number[], b: number[]): number {
  let above = 0;
  for (const x of a) for (const y of b) above += x > y ? 1 : x === y ? 0.5 : 0;
  const area = above / (a.length * b.length);
  return Math.max(area, 1 - area);
}

/** The count of each distinct answer: { "303": 1, "200": 49 }. */
export function tally(answers: (string | number)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
  return counts;
}

/** { "303": 1, "200": 49 } → "49 200, 1 303", in the order of the keys. */
export const spelled = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(", ");
