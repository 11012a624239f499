/** 五十音 rows by the reading's first letter, in the order of the list. */
const rows = [
  ["あ", "ぁ-おゔ"],
  ["か", "か-ごゕゖ"],
  ["さ", "さ-ぞ"],
  ["た", "た-ど"],
  ["な", "な-の"],
  ["は", "は-ぽ"],
  ["ま", "ま-も"],
  ["や", "ゃ-よ"],
  ["ら", "ら-ろ"],
  ["わ", "ゎ-ん"],
] as const;

const patterns = rows.map(([row, letters]) => [row, new RegExp(`^[${letters}]`)] as const);

export const kanaRows: readonly string[] = [...rows.map(([row]) => row), "他"];

/** The first letters of a row; for "他" those of all other rows, with which its readings do not begin. */
export function lettersOf(row: string): string[] {
  const all = Array.from({ length: 0x3097 - 0x3041 }, (_, n) => String.fromCharCode(0x3041 + n));
  return row === "他" ? all : all.filter((letter) => kanaRow(letter) === row);
}

/** "か" for "ぎんなん…"; "他" when the reading does not begin with kana. */
export function kanaRow(kana: string): string {
  return patterns.find(([, pattern]) => pattern.test(kana))?.[0] ?? "他";
}
