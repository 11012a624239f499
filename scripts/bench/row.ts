import type postgres from "postgres";
import type { Mailbox } from "@/tests/support/mailbox";
import type { Site } from "@/tests/support/site";

/** What a row may use: the production build with the example content, and the blank app. */
export type Stage = {
  site: Site;
  blank: { url: string };
  mailbox: Mailbox;
  sql: postgres.Sql;
  databaseUrl: string;
  pages: Page[];
  /** Runs `work` while the site is stopped, for a row that starts its own: the site's worker would send some of the mails. */
  withoutSite: <T>(work: () => Promise<T>) => Promise<T>;
  say: (text: string) => void;
};

/** A public page of the site; `same` is the page of the blank app with the same HTML. */
export type Page = { name: string; url: string; same: string };

export type Line = {
  what: string;
  /** "0.97", "41 ms", "5.1 KiB" */
  figure: string;
  /** The least or most that is accepted, as text; "" when the figure is only reported. */
  floor: string;
  kept: boolean;
  /** The numbers behind the figure, so that its noise can be judged. */
  detail: string;
};

export type Row = { id: string; title: string; run: (stage: Stage) => Promise<Line[]> };

/** Each figure is the median of so many rounds; what is compared takes turns within a round. */
export const rounds = 5;
