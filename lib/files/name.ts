import { fileKinds, type MediaType } from "./kinds";

const longestStem = 80;

/** The name for display and download: without folders, bidirectional controls, and characters that file systems refuse. */
export function fileName(given: string, mediaType: MediaType): string {
  const { extension, alike } = fileKinds[mediaType];
  const base = given
    .toWellFormed()
    .normalize("NFC")
    .replace(/^.*[/\\]/su, "")
    .replace(/[\p{C}\u2028\u2029<>:"|?*%]/gu, "")
    .replace(/\s+/g, " ");
  const [, stem = base, written = ""] = /^(.*)\.([A-Za-z0-9]{1,5})$/su.exec(base) ?? [];
  const tidy = Array.from(stem)
    .slice(0, longestStem)
    .join("")
    .replace(/^[. ]+|[. ]+$/g, "");
  const fitting: string[] = [extension, ...alike];
  const ending = fitting.includes(written.toLowerCase()) ? written : extension;
  return `${tidy || "ファイル"}.${ending}`;
}
