import { AsyncLocalStorage } from "node:async_hooks";
import type { FileFacts } from "@/lib/files/list";
import { type ByteRange, rangeOf } from "@/lib/files/range";

/** Bytes that one query reads. A client that stops reading keeps one such piece in memory. */
const pieceBytes = 64 * 1024;

type Source = {
  file: FileFacts;
  /** A piece of the content; undefined when the file is gone or may no longer be read by this client. */
  piece: (from: number, length: number) => Promise<Buffer | undefined>;
  cacheControl?: string;
};

/**
 * The response with a file, as a download: no MIME sniffing, no frame, no scripts. 304 when the browser has it already, 206
 * for one range (RFC 9110, 14). The content is read piece by piece as the reader takes it; no connection to the database is
 * held in between, and the right to read is asked for each piece.
 */
export function fileAnswer(
  request: Request,
  { file, piece, cacheControl = "public, max-age=0, must-revalidate" }: Source,
): Response {
  const { id, name, mediaType, size } = file;
  // The content of an id never changes. Whether it may be read is checked for every request.
  const etag = `"${id}"`;
  const headers = {
    etag,
    "cache-control": cacheControl,
    "accept-ranges": "bytes",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "x-content-type-options": "nosniff",
  };
  if (request.headers.get("if-none-match")?.includes(etag)) {
    return new Response(null, { status: 304, headers });
  }
  const range = rangeOf(request, etag, size);
  if (range === "unsatisfiable") {
    return new Response(null, { status: 416, headers: { ...headers, "content-range": `bytes */${size}` } });
  }
  const { from, to } = range ?? { from: 0, to: size - 1 };
  const isHead = request.method === "HEAD";
  return new Response(isHead ? null : piecesOf({ from, to }, AsyncLocalStorage.bind(piece)), {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      "content-type": mediaType,
      // Becomes the content-length in server/security-headers.ts.
      "x-length": String(to - from + 1),
      "content-disposition": disposition(name),
      ...(range ? { "content-range": `bytes ${from}-${to}/${size}` } : {}),
    },
  });
}

/** Reads a piece when the one before has been taken. Without a queue of its own: the kernel has one for each connection. */
function piecesOf({ from, to }: ByteRange, piece: Source["piece"]): ReadableStream<Uint8Array> {
  let at = from;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const bytes = await piece(at, Math.min(pieceBytes, to + 1 - at));
        // Closes the connection: the reader sees that the file is not whole.
        if (!bytes?.length) return controller.error(new Error("the file may no longer be read"));
        controller.enqueue(new Uint8Array(bytes));
        at += bytes.length;
        if (at > to) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

export function fileMissing(): Response {
  return new Response("ファイルが見つかりません。\n", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}

/** RFC 6266, with the name as in RFC 8187 and a plain name for older clients. */
function disposition(name: string): string {
  const extension = /\.[A-Za-z0-9]+$/.exec(name)?.[0] ?? "";
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="file${extension}"; filename*=UTF-8''${encoded}`;
}
