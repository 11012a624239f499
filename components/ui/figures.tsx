import { splitFigures } from "@/lib/text/figures";

/** A text in which no line breaks between a number and its unit. */
export function Figures({ in: text }: { in: string }) {
  return splitFigures(text).map((piece, index) =>
    index % 2 === 0 ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
      <span key={index} className="whitespace-nowrap">
        {piece}
      </span>
    ),
  );
}
