import type { Source } from "./source";

/** The calls of one pass that have not ended. */
export function callsUnderWay() {
  const calls = new Map<Promise<void>, Source>();
  const failures: unknown[] = [];
  let accepted = 0;
  return {
    any: () => calls.size > 0,
    failed: () => failures.length > 0,
    hasRoomFor: (source: Source) =>
      [...calls.values()].filter((other) => other === source).length < source.callsAtOnce,
    /** `call` resolves to the number of accepted mails. */
    add(source: Source, call: Promise<number>) {
      const ended: Promise<void> = call
        .then((count) => {
          accepted += count;
        })
        // Collected, because nothing awaits this promise all the time.
        .catch((error) => void failures.push(error))
        .finally(() => calls.delete(ended));
      calls.set(ended, source);
    },
    nextEnd: () => Promise.race(calls.keys()),
    allEnded: () => Promise.all(calls.keys()),
    /** The number of accepted mails. Throws the first failure. */
    accepted() {
      if (failures.length > 0) throw failures[0];
      return accepted;
    },
  };
}
