/** A count as staff see it: the lowest figure of its band of five, 10 for 10～14. */
export type Band = number;

export const bandWidth = 5;

export function bandOf(count: number): Band {
  return count - (count % bandWidth);
}

/** "10～14人" */
export function bandText(band: Band, unit: string): string {
  return `${band}～${band + bandWidth - 1}${unit}`;
}
