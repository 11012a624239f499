/** A part of what is stored about a person, in words, as the file of their own data shows it. */
export type DataSection = {
  title: string;
  /** Below the title: what the rows are, or how long they are kept. */
  note?: string;
  headings: string[];
  /** The first cell names its row. */
  rows: string[][];
};
