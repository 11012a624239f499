import { Body, Container, Head, Html, Link, render, Section, Text } from "react-email";
import { env } from "@/lib/env";
import { site } from "@/lib/site";

/** A paragraph of lines, or what stands under a ◆ heading: values to copy, and one link. */
export type Part = string[] | { heading: string; values?: [label: string, value: string][]; url?: string };

export type Letter = { kind: string; to: string; subject: string; text: string; html: string };

// The manual's opening: who sends this, and that nobody reads answers.
const opening: Part[] = [
  [
    `※このメールは「${site.name}」のシステムメールです。`,
    `(業務委託先の${site.mailOperator}から送信されています。)`,
    "このメールアドレスは送信専用のため返信は受け付けておりません",
  ],
  [`「${site.name}」をご利用いただきありがとうございます`],
];

/**
 * The plain text is the master and HTML is the same parts in the same words: many phones show only one of them.
 * No pictures, no tracking, and no link but those given.
 */
export async function letter(
  head: { kind: string; to: string; subject: string },
  parts: Part[],
): Promise<Letter> {
  const all = [...opening, ...parts];
  for (const part of parts) if ("url" in part && part.url) refuseForeign(part.url);
  const html = await render(<LetterPage title={head.subject} parts={all} />);
  return {
    ...head,
    subject: `【${site.name}】${head.subject}`,
    text: `${all.map(plain).join("\n\n")}\n`,
    html,
  };
}

// Links come from APP_URL; one that does not is a bug, and better found here than by its reader.
function refuseForeign(url: string): void {
  if (new URL(url).origin !== env().APP_URL) throw new Error("A mail links to this site only");
}

function plain(part: Part): string {
  if (Array.isArray(part)) return part.join("\n");
  const values = (part.values ?? []).map(([label, value]) => `${label}: ${value}`);
  return [part.heading, ...values, ...(part.url ? [part.url] : [])].join("\n");
}

function LetterPage({ title, parts }: { title: string; parts: Part[] }) {
  return (
    <Html lang="ja">
      <Head>
        <title>{title}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{dark}</style>
      </Head>
      <Body lang="ja" className="page" style={page}>
        <Container style={{ maxWidth: "600px", padding: "16px" }}>
          {parts.map((part) => (
            <LetterPart key={plain(part)} part={part} />
          ))}
        </Container>
      </Body>
    </Html>
  );
}

function LetterPart({ part }: { part: Part }) {
  if (Array.isArray(part)) return <Lines lines={part} />;
  return (
    <Section style={{ paddingBottom: "16px" }}>
      <Lines lines={[part.heading]} strong />
      {part.values?.map(([label, value]) => (
        <Text key={label} style={{ ...paragraph, margin: "0 0 8px" }}>
          {`${label}: `}
          <span style={copied}>{value}</span>
        </Text>
      ))}
      {part.url && (
        <Text style={{ ...paragraph, margin: "0 0 8px" }}>
          <Link href={part.url} className="link" style={link}>
            {part.url}
          </Link>
        </Text>
      )}
    </Section>
  );
}

function Lines({ lines, strong }: { lines: string[]; strong?: boolean }) {
  return (
    <Text style={strong ? { ...paragraph, fontWeight: "bold", margin: "0 0 8px" } : paragraph}>
      {lines.flatMap((line, at) => (at === 0 ? [line] : [<br key={line} />, line]))}
    </Text>
  );
}

const page = {
  backgroundColor: "#ffffff",
  color: "#333333",
  fontFamily: '"Noto Sans JP", "Hiragino Sans", "Yu Gothic UI", Meiryo, system-ui, sans-serif',
  margin: 0,
};
const paragraph = { fontSize: "16px", lineHeight: "1.7", margin: "0 0 24px" };
const copied = {
  fontFamily: "Menlo, Consolas, monospace",
  fontSize: "18px",
  wordBreak: "break-all" as const,
};
const link = { color: "#0017c1", textDecoration: "underline", wordBreak: "break-all" as const };
const dark = `@media (prefers-color-scheme: dark) {
  .page, .page td { background-color: #1a1a1c !important; color: #f2f2f2 !important; }
  .link { color: #9db7f9 !important; }
}`;
