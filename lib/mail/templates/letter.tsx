import { render } from "@react-email/render";
import { env } from "@/lib/env";
import { site } from "@/lib/site";
import { Column } from "./column";
import { LetterPage, link, paragraph } from "./letter-page";

/** A paragraph of lines, or a section with a ◆ heading: lines, values to copy, and one link. */
export type Part =
  | string[]
  | { heading: string; lines?: string[]; values?: [label: string, value: string][]; url?: string };

export type Letter = { kind: string; to: string; subject: string; text: string; html: string };

// The opening in the words of the manual: the sender, and that replies are not read.
const opening: Part[] = [
  [
    `※このメールは「${site.name}」のシステムメールです。`,
    `(業務委託先の${site.mailOperator}から送信されています。)`,
    "このメールアドレスは送信専用のため返信は受け付けておりません",
  ],
  [`「${site.name}」をご利用いただきありがとうございます`],
];

/**
 * Renders a mail about an account. The plain text and the HTML say the same in the same words, because many phones show
 * only one of them. No pictures, no tracking, and no links but those of the parts.
 */
export async function letter(
  head: { kind: string; to: string; subject: string },
  parts: Part[],
): Promise<Letter> {
  const all = [...opening, ...parts];
  for (const part of parts) if ("url" in part && part.url) refuseForeign(part.url);
  const html = await render(
    <LetterPage title={head.subject}>
      {all.map((part) => (
        <LetterPart key={plain(part)} part={part} />
      ))}
    </LetterPage>,
  );
  return {
    ...head,
    subject: `【${site.name}】${head.subject}`,
    text: `${all.map(plain).join("\n\n")}\n`,
    html,
  };
}

// Links come from APP_URL; any other link is a bug.
function refuseForeign(url: string): void {
  if (new URL(url).origin !== env().APP_URL) throw new Error("A mail links to this site only");
}

export function plain(part: Part): string {
  if (Array.isArray(part)) return part.join("\n");
  const values = (part.values ?? []).map(([label, value]) => `${label}: ${value}`);
  return [part.heading, ...(part.lines ?? []), ...values, ...(part.url ? [part.url] : [])].join("\n");
}

export function LetterPart({ part }: { part: Part }) {
  if (Array.isArray(part)) return <Lines lines={part} />;
  return (
    <Column style={{ paddingBottom: "16px" }}>
      <Lines lines={[part.heading]} strong />
      {part.lines && <Lines lines={part.lines} />}
      {part.values?.map(([label, value]) => (
        <p key={label} style={{ ...paragraph, margin: "0 0 8px" }}>
          {`${label}: `}
          <span style={copied}>{value}</span>
        </p>
      ))}
      {part.url && (
        <p style={{ ...paragraph, margin: "0 0 8px" }}>
          <a href={part.url} className="link" style={link}>
            {part.url}
          </a>
        </p>
      )}
    </Column>
  );
}

function Lines({ lines, strong }: { lines: string[]; strong?: boolean }) {
  return (
    <p style={strong ? { ...paragraph, fontWeight: "bold", margin: "0 0 8px" } : paragraph}>
      {lines.flatMap((line, at) => (at === 0 ? [line] : [<br key={line} />, line]))}
    </p>
  );
}

const copied = {
  fontFamily: "Menlo, Consolas, monospace",
  fontSize: "18px",
  wordBreak: "break-all" as const,
};
