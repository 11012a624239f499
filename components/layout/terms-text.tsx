import { Prose } from "@/components/ui/prose";
import { draftTerms } from "@/lib/terms/draft";
import { markdownToHtml } from "@/lib/text/markdown";
import { longDate } from "@/lib/time/format";

/** The published 規約, or the draft while there is none. `level`: the level of its headings. */
export function TermsText({
  version,
  level: Heading,
}: {
  version: { effectiveOn: string; body: string } | undefined;
  level: "h2" | "h3";
}) {
  if (version) {
    return (
      <div className="prose">
        <Prose html={markdownToHtml(version.body)} />
        <p>（{longDate(version.effectiveOn)}施行）</p>
      </div>
    );
  }
  return (
    <div className="prose">
      <DraftTerms articles={draftTerms.articles} level={Heading} />
    </div>
  );
}

type Article = { heading: string; text: string };

/** 規約 of which the city has published no version. */
export function DraftTerms({ articles, level: Heading }: { articles: Article[]; level: "h2" | "h3" }) {
  return (
    <>
      <p>
        <strong>（案）</strong> この規約は案です。正式な規約は、市が定めしだい掲載します。
      </p>
      {articles.map(({ heading, text }) => (
        <section key={heading}>
          <Heading className="font-bold">{heading}</Heading>
          <p className="whitespace-pre-line">{text}</p>
        </section>
      ))}
    </>
  );
}
