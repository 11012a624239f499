import type { Mailbox } from "@/tests/support/mailbox";
import type { Site } from "@/tests/support/site";

/** One promise, attacked at full size. */
export type Row = {
  /** As docs/security.md numbers it: "T8". */
  id: string;
  promise: string;
  /** The least that counts as kept. */
  floor: string;
  run: (stage: Stage) => Promise<Result>;
};

export type Result = {
  kept: boolean;
  /** What was counted, with its n: "100 links × 50 presses: 100 accounts, 0 answers ≥ 500". */
  measured: string;
};

/** What a row may use. Everything that it starts here is stopped after it, whatever happened. */
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
    /** Of another built copy of the site. */
    folder?: string;
  }) => Promise<Site>;
  /** Whatever else must end with the row. */
  atEnd: (stop: () => Promise<unknown>) => void;
  /** Progress for whoever watches. */
  say: (text: string) => void;
};
