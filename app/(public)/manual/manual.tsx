import { Page } from "@/components/ui/page";
import { Phrases } from "@/components/ui/phrases";
import { Picture } from "@/components/ui/picture";
import { SectionTitle } from "@/components/ui/section-title";
import { seekerToolsAreOffered } from "@/lib/applicants/tools";
import { unlessBuilding } from "@/lib/db/unless-building";
import { type Chapter, type Step, stepId } from "./chapter";
import { type ManualName, manuals } from "./manuals";
import pictures from "./pictures.json";

const sizes: Record<string, number[]> = pictures;

export async function Manual({ name }: { name: ManualName }) {
  const { title, opening, chapters: all } = manuals[name];
  const hasTools = await unlessBuilding(async () => seekerToolsAreOffered(), false);
  const chapters = all.filter(({ ofTools }) => hasTools || !ofTools);
  return (
    <Page
      title={<Phrases of={title.split(/(?<=版)/)} />}
      crumbs={[{ label: "トップ", href: "/" }, { label: title }]}
    >
      <p>{opening}</p>
      <nav aria-label="目次" className="mt-6 rounded-8 bg-solid-gray-50 px-5 py-3 print:px-0">
        <ol className="list-decimal ps-6">
          {chapters.map(({ id, title: chapter }) => (
            <li key={id} className="py-0.5">
              <a href={`#${id}`} className="link inline-flex min-h-11 items-center print:min-h-0">
                {chapter}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {chapters.map((chapter, index) => (
        <section key={chapter.id} aria-labelledby={chapter.id} className="print:break-before-page">
          <SectionTitle id={chapter.id}>
            {index + 1}. {chapter.title}
          </SectionTitle>
          <ol className="space-y-10 print:space-y-6">
            {chapter.steps.map((step, at) => (
              <li key={step.caption} className="print:break-inside-avoid">
                <ManualStep chapter={chapter} at={at} step={step} manual={name} />
              </li>
            ))}
          </ol>
          {chapter.see && (
            <p className="no-print mt-6">
              <a href={chapter.see.href} className="link inline-flex min-h-11 items-center">
                {chapter.see.label}
              </a>
            </p>
          )}
        </section>
      ))}
    </Page>
  );
}

type StepProps = { chapter: Chapter; at: number; step: Step; manual: ManualName };

/** The picture of a phone stands beside its caption on wide screens, the picture of a PC below it. */
function ManualStep({ chapter, at, step, manual }: StepProps) {
  const name = `${manual}/${stepId(chapter, at)}`;
  const [width, height] = sizes[name] ?? [];
  const beside = manual === "phone";
  return (
    <div className={beside ? "desktop:flex desktop:items-start desktop:gap-8 print:flex print:gap-8" : ""}>
      <p className="flex flex-1 gap-3">
        <span
          aria-hidden="true"
          className="mt-0.5 flex size-7 shrink-0 items-center justify-center rounded-full bg-key-1200 text-dns-14B-130 text-white"
        >
          {at + 1}
        </span>
        <span>{step.caption}</span>
      </p>
      <Picture
        src={`/manual/${name}.webp`}
        alt={step.picture}
        width={width}
        height={height}
        loading="lazy"
        decoding="async"
        className={`mt-4 h-auto rounded-8 border border-solid-gray-420 print:w-auto ${
          beside
            ? "mx-auto max-w-full desktop:mx-0 desktop:mt-0 desktop:w-80 print:mt-0 print:max-h-[100mm]"
            : "max-w-full print:max-h-[110mm]"
        }`}
      />
    </div>
  );
}
