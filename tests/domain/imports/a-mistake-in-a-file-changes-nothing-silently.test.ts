import { expect, test } from "@/tests/support/domain";
import { signedInStaff } from "@/tests/support/people";
import { tryMistakes } from "@/tests/support/try-mistakes";

test("300 generated files: rows in are rows said and rows stored, and every mistake is refused", async ({
  sql,
}) => {
  test.setTimeout(180_000);
  const counts = await tryMistakes(await signedInStaff(), sql, 300);
  expect(counts.wrong).toEqual([]);
  expect(counts.refused).toBeGreaterThan(100);
  expect(counts.stored).toBeGreaterThan(100);
});
