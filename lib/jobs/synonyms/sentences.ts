import type { SynonymRefusal } from "./save";

export const synonymSentences = {
  alone: (word: string) => `「${word}」は「いっしょに探さないことば」にあるため、ここには入れられません`,
  grouped: (word: string) => `「${word}」はほかの行で使われています。先にその行から外してください`,
  known: (word: string) => `「${word}」は、もう登録されています`,
} as const satisfies Record<SynonymRefusal["outcome"], (word: string) => string>;
