/** A browser as a journey uses it. Every step waits until it can be done, 15 seconds at most. */
export type Engine = {
  /** Its name and version, as it says them itself. */
  version: string;
  open: (url: string) => Promise<void>;
  /** Types into the field with this CSS selector, in place of what stands there. */
  fill: (selector: string, text: string) => Promise<void>;
  /** Chooses the option with this value. */
  choose: (selector: string, value: string) => Promise<void>;
  /** Clicks what this XPath finds first. */
  click: (xpath: string) => Promise<void>;
  back: () => Promise<void>;
  /** The visible text of the page. */
  text: () => Promise<string>;
  close: () => Promise<void>;
};

export const patience = 15_000;

/** A button or a link of the page's main part with exactly this name. */
export const named = (name: string) => `//main//*[self::button or self::a][normalize-space(.)="${name}"]`;

/** The label with this text. */
export const label = (text: string) => `//main//label[contains(normalize-space(.), "${text}")]`;
