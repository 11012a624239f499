// @ts-check
import { createHash } from "node:crypto";
import { pageScript } from "./page-script.mjs";
import { saveScriptPath } from "./save-script.mjs";

/** The hash of an inline script as a source of the policy. @param {string} text */
export function sourceHash(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

const pageScriptHash = sourceHash(pageScript);

/**
 * The policy of a reading page: our two small scripts, and no other by any way.
 * @param {URL} site
 */
export function readingPolicy(site) {
  return [
    "default-src 'none'",
    `script-src ${pageScriptHash} ${new URL(saveScriptPath, site)}`,
    ...contentSources(""),
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    ...(site.protocol === "https:" ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** @param {string} socket @param {string} [styles] */
function contentSources(socket, styles = "") {
  return [
    `style-src 'self' ${styles}`.trim(),
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${socket}`,
    "manifest-src 'self'",
    // Pages of staff show a mail in a frame. Only the response with that mail allows to be framed.
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
}

/**
 * The Content-Security-Policy of the other pages. `allowed`: the nonce or the hashes of the inline scripts of the page.
 * @param {string[]} allowed
 * @param {{ https?: boolean, dev?: boolean, styles?: string[] }} [options]
 */
export function contentSecurityPolicy(allowed, { https = false, dev = false, styles = [] } = {}) {
  const scripts = [...new Set(["'self'", pageScriptHash, ...allowed])];
  // React's development build evaluates code and styles its overlay inline.
  if (dev) scripts.push("'unsafe-eval'");
  return [
    "default-src 'none'",
    `script-src ${scripts.join(" ")}`,
    ...contentSources(dev ? " ws:" : "", dev ? "'unsafe-inline'" : styles.join(" ")),
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

const inlineScript = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;
const dataType = /\stype="(?!module|text\/javascript|application\/javascript)[^"]*"/;

/**
 * The hashes of the inline scripts of a rendered page that a browser would run.
 * @param {string} html
 */
export function inlineScriptHashes(html) {
  const hashes = [];
  for (const [, attributes, text] of html.matchAll(inlineScript)) {
    if (!dataType.test(attributes ?? "")) hashes.push(sourceHash(text ?? ""));
  }
  return hashes;
}
