import { type MarkdownToken, markdownTokens } from "./markdown";

/** A piece of text with one style. `href`: as the author wrote it. */
export type Run = { text: string; href?: string; strong?: true };

export type Block =
  | { kind: "heading" | "paragraph"; runs: Run[] }
  | { kind: "list"; first: number | undefined; items: Block[][] }
  | { kind: "quote"; blocks: Block[] }
  | { kind: "rule" };

/** Markdown as blocks, for a mail: its plain text and its HTML are both made of them. */
export function markdownBlocks(text: string): Block[] {
  return read(markdownTokens(text), () => false);
}

/** Every URL in the text: links, and URLs in plain text, which mail programs turn into links. */
export function linksIn(blocks: Block[]): string[] {
  const urls = blocks.flatMap((block): string[] => {
    if (block.kind === "list") return block.items.flatMap(linksIn);
    if (block.kind === "quote") return linksIn(block.blocks);
    if (block.kind === "rule") return [];
    return block.runs.flatMap(({ text, href }) => [
      ...(href ? [href] : []),
      ...pieces(text).filter(isPlainUrl),
    ]);
  });
  return [...new Set(urls)];
}

// ASCII only, because Japanese text follows a URL without a space.
const plainUrl = /((?:https?:\/\/|www\.)[\w\-.~:/?#[\]@!$&'*+,;=%]*[\w\-~/#=%&])/i;

/** Splits a text before and after each URL. */
export function pieces(text: string): string[] {
  return text.split(plainUrl).filter(Boolean);
}

export function isPlainUrl(piece: string): boolean {
  return new RegExp(`^${plainUrl.source}$`, "i").test(piece);
}

/** Takes tokens from the front up to the one for which `ends` is true, including that token. */
function read(tokens: MarkdownToken[], ends: (type: string) => boolean): Block[] {
  const blocks: Block[] = [];
  for (let token = tokens.shift(); token && !ends(token.type); token = tokens.shift()) {
    const block = readBlock(token, tokens);
    if (block) blocks.push(block);
  }
  return blocks;
}

function readBlock({ type, content, attrs }: MarkdownToken, rest: MarkdownToken[]): Block | undefined {
  switch (type) {
    case "heading_open":
    case "paragraph_open": {
      const runs = readRuns(rest.shift()?.children ?? []);
      rest.shift();
      return { kind: type === "heading_open" ? "heading" : "paragraph", runs };
    }
    case "bullet_list_open":
    case "ordered_list_open": {
      const start = Number(Object.fromEntries(attrs ?? []).start ?? 1);
      return {
        kind: "list",
        first: type === "ordered_list_open" ? start : undefined,
        items: readItems(rest),
      };
    }
    case "blockquote_open":
      return { kind: "quote", blocks: read(rest, (end) => end === "blockquote_close") };
    case "table_open":
      return { kind: "paragraph", runs: readTable(rest) };
    case "fence":
    case "code_block":
      return { kind: "paragraph", runs: [{ text: content.trimEnd() }] };
    case "hr":
      return { kind: "rule" };
    default:
      return undefined;
  }
}

function readItems(tokens: MarkdownToken[]): Block[][] {
  const items: Block[][] = [];
  for (let token = tokens.shift(); token?.type === "list_item_open"; token = tokens.shift()) {
    items.push(read(tokens, (end) => end === "list_item_close"));
  }
  return items;
}

/** One line for each row, because phones have no room for columns. */
function readTable(tokens: MarkdownToken[]): Run[] {
  const rows: Run[][] = [];
  for (let token = tokens.shift(); token && token.type !== "table_close"; token = tokens.shift()) {
    if (token.type === "tr_open") rows.push([]);
    const row = rows.at(-1);
    if (token.type === "inline" && row) {
      row.push(...(row.length > 0 ? [{ text: "　" }] : []), ...readRuns(token.children ?? []));
    }
  }
  return rows.flatMap((row, at) => (at > 0 ? [{ text: "\n" }, ...row] : row));
}

function readRuns(tokens: MarkdownToken[]): Run[] {
  const runs: Run[] = [];
  let href: string | undefined;
  let strong = 0;
  for (const { type, content, attrs } of tokens) {
    if (type === "link_open") href = String(Object.fromEntries(attrs ?? []).href ?? "");
    if (type === "link_close") href = undefined;
    if (type === "strong_open" || type === "em_open") strong += 1;
    if (type === "strong_close" || type === "em_close") strong -= 1;
    const text = type === "softbreak" || type === "hardbreak" ? "\n" : content;
    if (text) runs.push({ text, ...(href && { href }), ...(strong > 0 && { strong: true as const }) });
  }
  return runs;
}
