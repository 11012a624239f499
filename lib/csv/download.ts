import type { CsvEncoding } from "./write";

/** The answer that a browser saves as a file; `name` without ending. RFC 6266 and 8187 for the Japanese name. */
export function csvDownload(
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  name: string,
  encoding: CsvEncoding,
): Response {
  return new Response(body, {
    headers: {
      "content-type": `text/csv; charset=${encoding}`,
      "content-disposition": `attachment; filename="export.csv"; filename*=UTF-8''${encodeURIComponent(`${name}.csv`)}`,
      "cache-control": "private, no-store",
    },
  });
}

/** What the link asked for; UTF-8 unless told otherwise. */
export function askedEncoding(url: string): CsvEncoding {
  return new URL(url).searchParams.get("encoding") === "shift_jis" ? "shift_jis" : "utf-8";
}
