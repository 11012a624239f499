import { neutral, restored } from "@/lib/csv/cell";
import { unmappable, writeCsv } from "@/lib/csv/write";
import { expect, test } from "@/tests/support/domain";

const hostile = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "＝1+1",
  "＋1",
  "－1",
  "＠A1",
  "'=1",
  "''",
  '"',
  "a,b",
  "行\n行",
];

test("no cell begins like a formula, and reading it gives the original text", () => {
  for (const text of hostile) {
    expect(neutral(text), text).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    expect(restored(neutral(text)), text).toBe(text);
  }
});

test("both encodings write Japanese as Excel does, and characters that Shift_JIS lacks are named", () => {
  const text = "①髙﨑〜～−－‖—";
  const sjis = new TextDecoder("shift_jis").decode(writeCsv(["列"], [[text]], "shift_jis"));
  expect(sjis).toBe("列\r\n①髙﨑～～－－∥―\r\n");
  const utf8 = writeCsv(["列"], [[text]], "utf-8");
  expect([...utf8.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(utf8)).toBe(`列\r\n${text}\r\n`);
  expect(unmappable("𠮷野家?é①")).toEqual(["𠮷", "é"]);
});
