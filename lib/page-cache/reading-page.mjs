// @ts-check
import { pageScript } from "../csp/page-script.mjs";
import { saveScriptUrl } from "../csp/save-script.mjs";

/** The header of the same name: the file of app/speculation-rules.json. */
export const speculationRules = '"/speculation-rules.json"';

/** The lists that are static without a query; with one they are searches, which Next renders for each request. */
export const searchPaths = ["/jobs", "/employers", "/notices"];

const ownScripts = [`<script>${pageScript}</script>`, `<script async src="${saveScriptUrl}"></script>`];

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
    .replace(scripts, (tag, attributes, text) => (isData(attributes) ? tag : ownScript(attributes, text)))
    .replace(/<link\b[^>]*\bas="script"[^>]*>|<link\b[^>]*\brel="modulepreload"[^>]*>/g, "")
    .replace(/ nonce="[^"]*"/g, "")
    .replace(/<!--[\s\S]*?-->/g, (comment) => (comment.includes("[") ? comment : ""));
  return isWhole(stripped) ? stripped : undefined;
}

/** The tag of one of our own two scripts as the page carries it; empty for any other. @param {string} attributes @param {string} text */
function ownScript(attributes, text) {
  const [inline = "", file = ""] = ownScripts;
  if (attributes.includes(` src="${saveScriptUrl}"`)) return file;
  return text === pageScript ? inline : "";
}

/** @param {string} html */
function isWhole(html) {
  const executed = [...html.matchAll(scripts)]
    .filter(([, attributes = ""]) => !isData(attributes))
    .map(([tag]) => tag);
  const head = html.slice(0, html.indexOf("</head>"));
  return (
    executed.includes(ownScripts[0] ?? "") &&
    executed.every((tag) => ownScripts.includes(tag)) &&
    (html.match(/<script/gi)?.length ?? 0) === [...html.matchAll(scripts)].length &&
    !html.includes("__next_f") &&
    /<title>/.test(head) &&
    html.trimEnd().endsWith("</html>")
  );
}
