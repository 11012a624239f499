import { terms } from "@/lib/terms";

/** The articles; `level` is the heading level of the place they stand in. */
export function TermsText({ level: Heading }: { level: "h2" | "h3" }) {
  return (
    <div className="prose">
      {terms.draft && (
        <p>
          <strong>（案）</strong> この規約は案です。正式な規約は、市が定めしだい掲載します。
        </p>
      )}
      {terms.articles.map(({ heading, text }) => (
        <section key={heading}>
          <Heading className="font-bold">{heading}</Heading>
          <p>{text}</p>
        </section>
      ))}
    </div>
  );
}
