import type { z } from "zod";
import type { Staff } from "@/lib/actors";
import type { Tx } from "@/lib/db/client";
import type { PublicationState } from "@/lib/employers/listing/labels";

/** A longer list is split into several files. */
export const mostRows = 2000;

/** A cell that must be mended before the file comes in. `line` counts as a spreadsheet does, from 1. */
export type Fault = { line: number; column: string; message: string };
/** The same before it is known in which row. */
export type FieldFault = { field: string; message: string };

/** A 求人 or 事業者 that exists. */
export type Stored = {
  id: string;
  number: number;
  version: number;
  name: string;
  state: PublicationState;
  /** By field, as the database holds them. */
  fields: Record<string, unknown>;
  /** By field, as the form sends them. */
  values: Record<string, string>;
};

/** A record, or an earlier row of the file, that may be the same as a row without a number. */
export type Twin = { reason: string } & ({ of: "record"; record: Stored } | { of: "row"; line: number });

/** What a row says: `input` in `state`, for a new record or for `stored`. */
export type Change<Input> = { stored: Stored | undefined; input: Input; state: PublicationState };

/** A kind of CSV file. `Data` is what its rows refer to, read from the database once for the whole file. */
export type Sheet<Input = unknown, Data = unknown> = {
  /** Headings by field, in the order of the file. */
  labels: Record<string, string>;
  /** Fields whose column a file may lack. */
  optional: string[];
  /** The columns in which only these words may stand, with the values that they mean. */
  choices: Record<string, Record<string, string>>;
  states: Record<string, PublicationState>;
  schema: z.ZodType<Input>;
  nameOf: (values: Record<string, string>) => string;
  read: (now: Date) => Promise<Data>;
  /** The records with these numbers. */
  findByNumber: (numbers: number[]) => Promise<Stored[]>;
  /** Turns what people write into what the form sends, and says which cells name nothing. */
  resolve: (
    values: Record<string, string>,
    data: Data,
    stored: Stored | undefined,
  ) => { values: Record<string, string>; faults: FieldFault[] };
  /** What a record that is, was or becomes public must not lack. `opens`: this row makes it public. */
  demands: (values: Record<string, string>, data: Data, opens: boolean, now: Date) => FieldFault[];
  /** The text of a field as people read it. */
  text: (field: string, value: unknown, data: Data) => string;
  /** Records and earlier rows that a row without a number may repeat, by line. */
  findTwins: (rows: { line: number; input: Input }[], data: Data) => Promise<Map<number, Twin[]>>;
  /** Reasons to think again before this becomes public, in place of `shown`, which is public now. */
  warn: (input: Input, data: Data, now: Date, shown?: Stored) => string[];
  /** Writes a row; the record's id and the version in which it is left. `reason`: the answer to all warnings. */
  write: (
    tx: Tx,
    staff: Staff,
    change: Change<Input>,
    reason: string,
    now: Date,
  ) => Promise<{ id: string; version: number }>;
};

/** Somebody has changed a record between the reading of the file and its writing: the whole import is rolled back. */
export class RowChanged extends Error {}
