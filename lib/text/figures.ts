const units =
  "億円|万円|円|時間|時|分|日間|日|週間|か月|ヶ月|ヵ月|カ月|箇月|月|年間|年|人|名|回|歳|か所|ヶ所|店|室|床|台|階|号|番地|番|km|㎞|m|㎡|%|％";

// No longer than this: with text of 200 % a phone has room for ten characters.
const figure = new RegExp(
  `([\\d０-９][\\d０-９,，.．]*(?:${units})(?:(?<=[月時])[\\d０-９]{1,2}[日分])?(?:[(（][日月火水木金土][)）])?)`,
);

/**
 * The text in pieces: those with an odd index are numbers with their units ("1,200円", "8時30分", "3月31日(火)"), between
 * which and whose units a browser may otherwise break the line (UAX 14: NU ÷ ID).
 */
export function splitFigures(text: string): string[] {
  return text.split(figure);
}
