import { createHash } from "node:crypto";
import { headerScript } from "./header-script.mjs";

/** @param {string} text */
export function originHash(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

const always = originHash(headerScript);

/**
 * The one Content-Security-Policy of the site. `allowed` are the nonce or hashes of the page's own inline scripts.
 * @param {string[]} allowed
 * @param {{ https?: boolean, dev?: boolean, styles?: string[] }} [options]
 */
export function contentSecurityPolicy(allowed, { https = false, dev = false, styles = [] } = {}) {
  const scripts = [...new Set(["'self'", always, ...allowed])];
  // React's development build evaluates code and styles its overlay inline.
  if (dev) scripts.push("'unsafe-eval'");
  return [
    "default-src 'none'",
    `script-src ${scripts.join(" ")}`,
    `style-src 'self' ${dev ? "'unsafe-inline'" : styles.join(" ")}`.trim(),
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "manifest-src 'self'",
    // The desk shows a mail in a frame. Of all answers only that one lets itself be framed.
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

const inlineScript = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;
const dataType = /\stype="(?!module|text\/javascript|application\/javascript)[^"]*"/;

/**
 * Hashes of every inline script of a rendered page that a browser would run.
 * @param {string} html
 */
export function inlineScriptHashes(html) {
  const hashes = [];
  for (const [, attributes, text] of html.matchAll(inlineScript)) {
    if (!dataType.test(attributes ?? "")) hashes.push(originHash(text ?? ""));
  }
  return hashes;
}
