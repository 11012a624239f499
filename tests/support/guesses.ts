import { expect } from "@playwright/test";

/**
 * How many of many guesses at once, and of further ones until one is limited, were tried. A guess that a slow machine
 * answers "busy" is not tried, and the next one may be.
 */
export async function triedOf(
  many: number,
  guess: (n: number) => Promise<{ outcome: string }>,
): Promise<number> {
  const answers = await Promise.all(Array.from({ length: many }, (_, n) => guess(n)));
  for (let n = many; n < many + 50; n += 1) {
    const answer = await guess(n);
    answers.push(answer);
    if (answer.outcome === "limited") break;
  }
  const outcomes = answers.map(({ outcome }) => outcome);
  expect(outcomes.filter((outcome) => !/^(wrong|wrong-password|limited|busy)$/.test(outcome))).toEqual([]);
  return outcomes.filter((outcome) => outcome.startsWith("wrong")).length;
}
