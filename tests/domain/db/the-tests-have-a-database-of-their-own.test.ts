import { expect, test } from "@/tests/support/domain";

test("every test begins with empty tables", async ({ sql }) => {
  await sql`insert into survey_quarters (quarter, counts) values ('2026Q1', array_fill(0, array[21]))`;
  expect(await sql`select * from survey_quarters`).toHaveLength(1);
});

test("the next test finds none of the rows before", async ({ sql }) => {
  expect(await sql`select * from survey_quarters`).toHaveLength(0);
});
