import type postgres from "postgres";
import type { Mailbox } from "@/tests/support/mailbox";
import type { Site } from "@/tests/support/site";

/** What every row is measured on: the production build with the example content, and the blank app beside it. */
export type Stage = {
  site: Site;
  blank: { url: string };
  mailbox: Mailbox;
  sql: postgres.Sql;
  databaseUrl: string;
  pages: Page[];
  /** While its worker would take a share of what is sent. */
  withoutSite: <T>(work: () => Promise<T>) => Promise<T>;
  say: (text: string) => void;
};

/** A public page of the site; `same` is the blank app's page of the same bytes. */
export type Page = { name: string; url: string; same: string };

export type Line = {
  what: string;
  /** "0.97", "41 ms", "5.1 KiB" */
  figure: string;
  /** As the promise says it; "" when the figure is only reported. */
  floor: string;
  kept: boolean;
  /** What the figure came from, so that its noise can be judged. */
  detail: string;
};

export type Row = { id: string; title: string; run: (stage: Stage) => Promise<Line[]> };

/** Each figure is the median of so many, and those that are compared take turns. */
export const rounds = 5;
