/** 「正社員」「契約社員」… */
export function listed(words: string[]): string {
  return words.map((word) => `「${word}」`).join("");
}
