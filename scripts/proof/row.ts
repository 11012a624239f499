import type { Mailbox } from "@/tests/support/mailbox";
import type { Site } from "@/tests/support/site";

/** One promise, attacked at full size. */
export type Row = {
  /** As docs/security.md numbers it: "T8". */
  id: string;
  promise: string;
  /** What must be measured for the promise to count as kept. */
  floor: string;
  run: (stage: Stage) => Promise<Result>;
};

export type Result = {
  kept: boolean;
  /** What was counted, with the numbers: "100 links × 50 presses: 100 accounts, 0 answers ≥ 500". */
  measured: string;
};

/** What a row may use. Everything that it starts by these functions is stopped after it, also after an error. */
export type Stage = {
  /** A fresh database with every table and no rows. */
  database: () => Promise<string>;
  /** A mailbox of the row's own. */
  mailbox: () => Promise<Mailbox>;
  /** An instance of the production build. */
  site: (options: {
    databaseUrl: string;
    mailboxUrl?: string;
    port?: number;
    env?: Record<string, string>;
    /** Folder of another built copy of the site. */
    folder?: string;
  }) => Promise<Site>;
  /** Registers something else that must be stopped after the row. */
  atEnd: (stop: () => Promise<unknown>) => void;
  /** Prints progress. */
  say: (text: string) => void;
};
