import { readdirSync } from "node:fs";
import { z } from "zod";
import { expect, test } from "@/tests/support/domain";

const schemaFiles = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith("schema.ts"),
);

// What a form, a program, a spreadsheet or an old page may send in a field.
const values: unknown[] = [
  undefined,
  null,
  "",
  "　",
  "x",
  "あ".repeat(100_001),
  "2026-02-30",
  "-1",
  "1e9",
  "９９９９９９９９９９９９",
  "\u0000",
  "<script>",
  "00000000-0000-0000-0000-000000000000",
  12,
  Number.NaN,
  true,
  [],
  {},
  new Date(0),
];
const japanese = /[ぁ-んァ-ヶ一-龠]/;

test("no schema of a form refuses a value without a sentence in Japanese", async () => {
  let refusals = 0;
  const foreign: string[] = [];
  for (const file of schemaFiles) {
    const exported = Object.entries((await import(`@/lib/${file.replace(/\.ts$/, "")}`)) as object);
    for (const [name, schema] of exported) {
      if (!(schema instanceof z.ZodType)) continue;
      for (const value of values) {
        const inputs = [value, Object.fromEntries(fieldsOf(schema).map((field) => [field, value]))];
        for (const input of inputs) {
          for (const { message, path } of schema.safeParse(input).error?.issues ?? []) {
            refusals += 1;
            if (!japanese.test(message)) foreign.push(`${file} ${name}.${path.join(".")}: ${message}`);
          }
        }
      }
    }
  }
  expect(schemaFiles.length).toBeGreaterThanOrEqual(17);
  expect(refusals).toBeGreaterThan(5_000);
  expect([...new Set(foreign)]).toEqual([]);
});

/** The names of the fields, also behind transforms and refinements. */
function fieldsOf(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodPipe) return fieldsOf(schema.in as z.ZodType);
  return [];
}
