import type { CsvEncoding } from "./write";

/** The response that a browser saves as a file; `name` without ".csv". RFC 6266 and 8187 for the Japanese name. */
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

/** The encoding that the URL names; UTF-8 by default. */
export function encodingOf(url: string): CsvEncoding {
  return new URL(url).searchParams.get("encoding") === "shift_jis" ? "shift_jis" : "utf-8";
}
