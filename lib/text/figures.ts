const units =
  "億円|万円|円|時間|時|分|日間|日|週間|か月|ヶ月|ヵ月|カ月|箇月|月|年間|年|人|名|回|歳|か所|ヶ所|店|室|床|台|階|号|番地|番|km|㎞|m|㎡|%|％";

const figure = new RegExp(
  `([\\d０-９][\\d０-９,，.．]*(?:${units})(?:(?<=[月時])[\\d０-９]{1,2}[日分])?(?:[(（][日月火水木金土][)）])?)`,
);

// With text of 200 % a card on a phone has room for so many characters.
const longest = 8;

/**
 * The text in pieces: those with an odd index are numbers with their units ("1,200円", "8時30分", "3月31日(火)"), between
 * which and whose units a browser may otherwise break the line (UAX 14: NU ÷ ID). The weekday of a long date ("12月31日", "(木)") is a
 * piece of its own.
 */
export function splitFigures(text: string): string[] {
  return text.split(figure).flatMap((piece, index) => {
    const weekday = piece.search(/[(（]/);
    const isLong = index % 2 === 1 && piece.length > longest && weekday > 0;
    return isLong ? [piece.slice(0, weekday), "", piece.slice(weekday)] : [piece];
  });
}
