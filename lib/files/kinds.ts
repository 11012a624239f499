/** The kinds of files that may be stored, by the media type that was found in the content. */
export const fileKinds = {
  "application/pdf": { label: "PDF", extension: "pdf", alike: [] },
  "image/png": { label: "PNG画像", extension: "png", alike: [] },
  "image/jpeg": { label: "JPEG画像", extension: "jpg", alike: ["jpeg", "jpe"] },
  "image/webp": { label: "WebP画像", extension: "webp", alike: [] },
} as const satisfies Record<string, { label: string; extension: string; alike: string[] }>;

export type MediaType = keyof typeof fileKinds;

/** "PDF、1.2MB", for a link to a file. */
export function describeFile({ mediaType, size }: { mediaType: string; size: number }): string {
  const label = mediaType in fileKinds ? fileKinds[mediaType as MediaType].label : "ファイル";
  const kilobytes = Math.max(1, Math.round(size / 1000));
  return `${label}、${kilobytes < 1000 ? `${kilobytes}KB` : `${(size / 1_000_000).toFixed(1)}MB`}`;
}
