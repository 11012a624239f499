// @ts-check

/**
 * What a process has once. Each name belongs to the one file that makes it.
 * @typedef {"announced" | "background" | "database" | "failures" | "freshness" | "job-figures" | "limits" | "log" | "passwords" | "pictures" | "resend" | "unsent-forms"} Part
 */

const key = Symbol.for("iwaki.process");

/**
 * The one part of this name in this process, made at the first call. A process holds several copies of a module: the bundles
 * of Next and of the server each have their own, and Node loads the cache handler beside them. Globals are what they share.
 * @template T
 * @param {Part} name
 * @param {() => T} make
 * @returns {T}
 */
export function perProcess(name, make) {
  const holder = /** @type {{ [key]?: Map<Part, unknown> }} */ (globalThis);
  holder[key] ??= new Map();
  const parts = holder[key];
  if (!parts.has(name)) parts.set(name, make());
  return /** @type {T} */ (parts.get(name));
}
