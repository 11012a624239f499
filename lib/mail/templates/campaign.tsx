import { render } from "@react-email/render";
import { createElement, Fragment, type ReactNode } from "react";
import { env } from "@/lib/env";
import { site } from "@/lib/site";
import { type Block, isPlainUrl, markdownBlocks, pieces, type Run } from "@/lib/text/blocks";
import { LetterPart, type Part, plain } from "./letter";
import { LetterPage, link, paragraph } from "./letter-page";

type Campaign = {
  subject: string;
  /** Markdown */
  body: string;
  /** The page of the お知らせ with the same content. */
  noticeUrl?: string | undefined;
  stopUrl: string;
  /** The first lines of a テスト送信. */
  note?: string[] | undefined;
};

/**
 * Renders a メール配信: the sender, how to unsubscribe, the text of the author, the contact, and how to unsubscribe. The HTML is the plain text
 * with headings and lists. Only links to this site stay links.
 */
export async function campaignMail({ subject, body, noticeUrl, stopUrl, note }: Campaign) {
  // Near the top too: Gmail cuts a mail off after 102 kB, and a person who wants to stop should not have to look for it.
  const stop: Part = { heading: "◇配信の停止はこちらから（ログインは必要ありません）", url: stopUrl };
  const before: Part[] = note ? [note, opening, stop] : [opening, stop];
  const blocks = markdownBlocks(body);
  const after = closing(noticeUrl, stopUrl);
  const html = await render(
    <LetterPage title={subject}>
      {together(before.map(partOf))}
      {together(blocks.map(drawn))}
      <hr style={ruled} />
      {together(after.map(partOf))}
    </LetterPage>,
  );
  const written = [...before.map(plain), ...blocks.map(read), rule, ...after.map(plain)];
  return { subject: `【${site.name}】${subject}`, text: `${written.join("\n\n")}\n`, html };
}

const opening = [
  `※このメールは「${site.name}」から、市からのお知らせメールを希望された方にお送りしています。`,
  `(業務委託先の${site.mailOperator}から送信されています。)`,
  "このメールアドレスは送信専用のため返信は受け付けておりません",
];

function closing(noticeUrl: string | undefined, stopUrl: string): Part[] {
  const notice = {
    heading: "◆このお知らせは、下記URLのページでもご覧いただけます。",
    ...(noticeUrl && { url: noticeUrl }),
  };
  return [
    ...(noticeUrl ? [notice] : []),
    {
      heading: "◆お問い合わせ",
      lines: [`${site.operator} ${site.department}`, `電話: ${site.phone}（${site.hours}）`],
    },
    {
      heading: "◆配信を停止する",
      lines: ["下記URLを開いて、ボタンを1回押してください。ログインは必要ありません。"],
      url: stopUrl,
    },
  ];
}

const rule = "―".repeat(16);

// Plain text

function read(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `■${readRuns(block.runs)}`;
    case "paragraph":
      return readRuns(block.runs);
    case "rule":
      return rule;
    case "quote":
      return indented(block.blocks.map(read).join("\n\n"), "　", "　");
    case "list":
      return block.items
        .map((item, at) =>
          indented(
            item.map(read).join("\n"),
            block.first === undefined ? "・" : `${block.first + at}. `,
            "　",
          ),
        )
        .join("\n");
  }
}

function indented(text: string, first: string, others: string): string {
  return text
    .split("\n")
    .map((line, at) => (line ? (at === 0 ? first : others) + line : line))
    .join("\n");
}

/** Puts each URL into a line of its own, so that no punctuation becomes part of it. */
function readRuns(runs: Run[]): string {
  const texts = runs.map(({ text, href }, at) => {
    const url = href && absolute(href);
    const ends = url && runs[at + 1]?.href !== href;
    if (ends) return text === url ? alone(url) : text + alone(url);
    return pieces(text)
      .map((piece) => (isPlainUrl(piece) ? alone(piece) : piece))
      .join("");
  });
  return (
    texts
      .join("")
      .replace(/[ 　]*\n\s*/g, "\n")
      // The full stop of a sentence that ends in a URL would stand alone in its line.
      .replace(/\n[。、]+(?=\n|$)/g, "")
      .trim()
  );
}

const alone = (url: string) => `\n${url}\n`;

// HTML

function drawn(block: Block): ReactNode {
  switch (block.kind) {
    case "heading":
      return <h2 style={heading}>{drawnRuns(block.runs)}</h2>;
    case "paragraph":
      return <p style={paragraph}>{drawnRuns(block.runs)}</p>;
    case "rule":
      return <hr style={ruled} />;
    case "quote":
      return <blockquote style={quote}>{together(block.blocks.map(drawn))}</blockquote>;
    case "list": {
      const items = together(block.items.map(drawnItem));
      if (block.first === undefined) return <ul style={list}>{items}</ul>;
      return (
        <ol start={block.first} style={list}>
          {items}
        </ol>
      );
    }
  }
}

function partOf(part: Part): ReactNode {
  return <LetterPart part={part} />;
}

function drawnItem(item: Block[]): ReactNode {
  return <li style={entry}>{together(item.map(drawnIn))}</li>;
}

/** Inside a list, a paragraph has no margin. */
function drawnIn(block: Block): ReactNode {
  return block.kind === "paragraph" ? <span>{drawnRuns(block.runs)}</span> : drawn(block);
}

function drawnRuns(runs: Run[]): ReactNode {
  return together(runs.map(drawnRun));
}

function drawnRun({ text, href, strong }: Run): ReactNode {
  const url = href && absolute(href);
  const words = url ? linkTo(url, lines(text)) : together(pieces(text).map(linked));
  return strong ? <strong>{words}</strong> : words;
}

function linked(piece: string): ReactNode {
  const url = isPlainUrl(piece) && absolute(piece);
  return url ? linkTo(url, piece) : lines(piece);
}

const nextLine = <br />;

function lines(text: string): ReactNode {
  return together(text.split("\n").flatMap((line, at) => (at > 0 ? [nextLine, line] : [line])));
}

function linkTo(url: string, words: ReactNode): ReactNode {
  return (
    <a href={url} className="link" style={link}>
      {words}
    </a>
  );
}

/** Nodes without keys: they are rendered once and never reordered. */
function together(nodes: ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...nodes);
}

/** The absolute URL of a link to this site; undefined for any other link, which becomes text. */
function absolute(href: string): string | undefined {
  const home = env().APP_URL;
  if (/^www\./i.test(href) || !URL.canParse(href, home)) return undefined;
  const url = new URL(href, home);
  return url.origin === home ? url.href : undefined;
}

const heading = { fontSize: "18px", lineHeight: "1.5", fontWeight: "bold", margin: "8px 0 12px" };
const ruled = { border: "none", borderTop: "1px solid #eaeaea", margin: "0 0 24px" };
const list = { margin: "0 0 24px", padding: "0 0 0 24px" };
const entry = { fontSize: "16px", lineHeight: "1.7", margin: "0 0 4px" };
const quote = { margin: "0 0 24px", padding: "0 0 0 16px", borderLeft: "4px solid #ffcf9c" };
