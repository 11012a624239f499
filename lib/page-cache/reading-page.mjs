// @ts-check
import { listScript } from "../csp/list-script.mjs";
import { pageScript } from "../csp/page-script.mjs";

/** The header of the same name: the file of app/speculation-rules.json. */
export const speculationRules = '"/speculation-rules.json"';

/** The lists that are static without a query; with one they are searches, which Next renders for each request. */
export const searchPaths = ["/jobs", "/employers", "/notices"];

// The second one only on the page of a posting.
const ownScripts = [pageScript, listScript];

// Set by the layout of app/(public).
const mark = /<main\b[^>]*\sdata-reading\b/;
const scripts = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const isData = (/** @type {string} */ attributes) => attributes.includes('type="application/ld+json"');

/** Whether the page is one that people read: it works as HTML. @param {string} html */
export function isReadingPage(html) {
  return mark.test(html);
}

/**
 * The page without the framework's scripts, its data and the marks of both. Undefined when the page is not made as this was
 * written for: it then needs its scripts. React moves parts that come late by script (`<template id="B:0">`).
 * @param {string} html
 * @returns {string | undefined}
 */
export function stripFramework(html) {
  if (html.includes('<template id="B:')) return undefined;
  const stripped = html
    .replace(scripts, (tag, attributes, text) =>
      isData(attributes) ? tag : ownScripts.includes(text) ? `<script>${text}</script>` : "",
    )
    .replace(/<link\b[^>]*\bas="script"[^>]*>|<link\b[^>]*\brel="modulepreload"[^>]*>/g, "")
    .replace(/ nonce="[^"]*"/g, "")
    .replace(/<!--[\s\S]*?-->/g, (comment) => (comment.includes("[") ? comment : ""));
  return isWhole(stripped) ? stripped : undefined;
}

/** @param {string} html */
function isWhole(html) {
  const executed = [...html.matchAll(scripts)]
    .filter(([, attributes = ""]) => !isData(attributes))
    .map(([, , text = ""]) => text);
  const head = html.slice(0, html.indexOf("</head>"));
  return (
    executed.length > 0 &&
    executed.every((text, at) => text === ownScripts[at]) &&
    (html.match(/<script/gi)?.length ?? 0) === [...html.matchAll(scripts)].length &&
    !html.includes("__next_f") &&
    /<title>/.test(head) &&
    html.trimEnd().endsWith("</html>")
  );
}
