import type { FileFacts } from "@/lib/files/list";

/** A download, never a page of this site: no browser guesses a kind, shows it in a frame or runs anything of it. */
export async function fileAnswer(
  request: Request,
  { id, name, mediaType, size }: FileFacts,
  content: () => Promise<Buffer | undefined>,
  cacheControl = "public, max-age=0, must-revalidate",
): Promise<Response> {
  // What stands under an id never changes; whether it is on show was just looked up.
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
      // Becomes the content-length: see scripts/preload/response.mjs.
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

/** RFC 6266 with the name by RFC 8187; who does not know that takes the plain one. */
function disposition(name: string): string {
  const extension = /\.[A-Za-z0-9]+$/.exec(name)?.[0] ?? "";
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="file${extension}"; filename*=UTF-8''${encoded}`;
}
