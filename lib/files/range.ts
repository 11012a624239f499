/** The first and the last byte, counted from 0. */
export type ByteRange = { from: number; to: number };

/**
 * The range that a GET asks for (RFC 9110, 14.2). Undefined: the whole file, also when several ranges are asked for, or one
 * of an older content (If-Range), or in a form that we do not know; a server may ignore those.
 */
export function rangeOf(
  { method, headers }: Request,
  etag: string,
  size: number,
): ByteRange | "unsatisfiable" | undefined {
  const condition = headers.get("if-range");
  if (method !== "GET" || (condition !== null && condition !== etag)) return undefined;
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/i.exec(headers.get("range")?.trim() ?? "") ?? [];
  if (first === "" && last === "") return undefined;
  if (first === "")
    return Number(last) > 0 ? { from: Math.max(size - Number(last), 0), to: size - 1 } : "unsatisfiable";
  if (last !== "" && Number(last) < Number(first)) return undefined;
  if (Number(first) >= size) return "unsatisfiable";
  return { from: Number(first), to: last === "" ? size - 1 : Math.min(Number(last), size - 1) };
}
