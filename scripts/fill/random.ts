/** A pseudo-random choice (mulberry32) with a seed of its own for row `n` of a `kind`: the same in every run. */
export function chance(kind: string, n: number): <T>(choices: readonly T[]) => T {
  let state = [...`${kind} ${n}`].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return (choices) => {
    const choice = choices[Math.floor(next() * choices.length)];
    if (choice === undefined) throw new Error("nothing to choose from");
    return choice;
  };
}
