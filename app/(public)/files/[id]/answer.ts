import type { FileFacts } from "@/lib/files/list";

/** The response with a file, as a download: no MIME sniffing, no frame, no scripts. 304 when the browser has it already. */
export async function fileAnswer(
  request: Request,
  { id, name, mediaType, size }: FileFacts,
  content: () => Promise<Buffer | undefined>,
  cacheControl = "public, max-age=0, must-revalidate",
): Promise<Response> {
  // The content of an id never changes. Whether it may be read is checked for every request.
  const headers = { etag: `"${id}"`, "cache-control": cacheControl };
  if (request.headers.get("if-none-match")?.includes(headers.etag)) {
    return new Response(null, { status: 304, headers });
  }
  const bytes = await content();
  if (!bytes) return fileMissing();
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headers,
      "content-type": mediaType,
      // Becomes the content-length in server/security-headers.ts.
      "x-length": String(size),
      "content-disposition": disposition(name),
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
      "x-content-type-options": "nosniff",
    },
  });
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
