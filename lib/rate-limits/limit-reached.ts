import type { Counter } from "./counter";

/** Rolls back the transaction that takes the counters of one call, so that a refused call uses up none of them. */
export class LimitReached extends Error {
  constructor(
    readonly counter: Counter,
    readonly until: Date,
  ) {
    super("limit reached");
  }
}
