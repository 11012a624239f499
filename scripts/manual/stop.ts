import type { Locator, Page } from "@playwright/test";
import type postgres from "postgres";

export type Visit = {
  page: Page;
  /** Of a person who has not registered. */
  email: string;
  /** The nth mail to that person, awaited. */
  mail: (nth: number) => Promise<{ from: string; subject: string; to: string; text: string }>;
  /** Of a person who is no 職員 yet. */
  staff: string;
  /** The site's database, for what happened before the manual is opened. */
  sql: postgres.Sql;
};

/** What a picture shows, what its caption tells to press, and how the walk goes on. */
export type Stop = {
  /** Gets the page ready; absent when the press at the step before has done it. */
  arrive?: (visit: Visit) => Promise<unknown>;
  /** The picture reaches from the first of these to the last. */
  show: (page: Page) => Locator[];
  /** Ringed in the picture. */
  press?: (page: Page) => Locator[];
  /** Nothing of what lies around it. */
  snug?: true;
  /** The last of them is pressed, and leads to the next step. */
  goOn?: true;
};

export const title = (page: Page) => page.locator("h1");
export const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
export const inMain = (page: Page, name: string | RegExp) =>
  page.locator("main").getByRole("link", { name, exact: true });
