import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { formMarkField } from "@/lib/form/read";

/** A field of a multipart body: text, raw bytes, or a file. */
export type Part = [name: string, value: string | Buffer, filename?: string];

export function multipart(parts: Part[]) {
  const boundary = `----${randomBytes(12).toString("hex")}`;
  const bytes = parts.flatMap(([name, value, filename]) => [
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"`,
    filename === undefined ? "" : `; filename="${filename}"\r\ncontent-type: application/octet-stream`,
    "\r\n\r\n",
    value,
    "\r\n",
  ]);
  const body = Buffer.concat([...bytes, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece as string)));
  return { body: new Uint8Array(body), type: `multipart/form-data; boundary=${boundary}` };
}

const hidden = /<input type="hidden"[^>]*>/g;
const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
const plain = (html: string) =>
  html.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");

/** The mark of the account to which this page is shown, as its forms carry it; none on a page without a login. */
export function markParts(html: string): Part[] {
  const tag = (html.match(hidden) ?? []).find((one) => attribute(one, "name") === formMarkField);
  return tag ? [[formMarkField, plain(attribute(tag, "value"))]] : [];
}

/**
 * The hidden fields by which Next recognises the action of the page's form, and the mark of its account, as a browser without
 * JavaScript sends them. `field`: one of the form's fields, on a page with several forms.
 */
export function hiddenParts(html: string, field = "$ACTION_KEY"): Part[] {
  const forms = html.split("<form").filter((piece) => piece.includes('name="$ACTION_KEY"'));
  const form = forms.find((piece) => piece.includes(`name="${field}"`)) ?? "";
  const own = form.slice(0, form.indexOf("</form>"));
  const parts = (own.match(hidden) ?? []).map(
    (tag): Part => [attribute(tag, "name"), plain(attribute(tag, "value"))],
  );
  return parts.filter(([name]) => name.startsWith("$ACTION") || name === formMarkField);
}

/** Every server action of the build: those that an attacker finds in the scripts, and all others. `pages`: the routes that use it. */
export function serverActions(): { id: string; name: string; file: string; pages: string[] }[] {
  const manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as {
    node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>;
  };
  return Object.entries(manifest.node).map(([id, { exportedName, filename, workers }]) => ({
    id,
    name: exportedName,
    file: filename,
    pages: Object.keys(workers).map((worker) => worker.replace(/^app/, "").replace(/\/(page|route)$/, "")),
  }));
}

/** The id of the one server action of this name; throws when the build has none. */
export function actionId(name: string): string {
  const action = serverActions().find((one) => one.name === name);
  if (!action) throw new Error(`no action ${name}`);
  return action.id;
}

/** The fields of a form for a call by script, named as React's client names them, with the form's initial state. */
export function callParts(fields: Part[]): Part[] {
  const own = fields.map(([name, ...rest]): Part => [`_1_${name}`, ...rest]);
  return [...own, ["0", '[{"status":"idle"},"$K1"]']];
}
