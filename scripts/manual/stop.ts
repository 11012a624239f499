import type { Locator, Page } from "@playwright/test";
import type postgres from "postgres";

export type Visit = {
  page: Page;
  /** Address of a person who has not registered yet. */
  email: string;
  /** The nth mail to that person; waits for it. */
  mail: (nth: number) => Promise<{ from: string; subject: string; to: string; text: string }>;
  /** Address of a person who is not a 職員 yet. */
  staff: string;
  /** The site's database, for rows that a chapter needs. */
  sql: postgres.Sql;
};

/** How a step of the manual is reached, what its picture shows, and what is pressed next. */
export type Stop = {
  /** Prepares the page, unless the press at the step before has led there. */
  arrive?: (visit: Visit) => Promise<unknown>;
  /** The picture reaches from the first of these to the last. */
  show: (page: Page) => Locator[];
  /** Elements with a ring in the picture. */
  press?: (page: Page) => Locator[];
  /** The picture has no margin. */
  snug?: true;
  /** The last element of `press` is pressed afterwards, and leads to the next step. */
  goOn?: true;
};

export const title = (page: Page) => page.locator("h1");
export const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
export const inMain = (page: Page, name: string | RegExp) =>
  page.locator("main").getByRole("link", { name, exact: true });
