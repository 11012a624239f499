import { Facts } from "@/components/ui/facts";
import { SectionTitle } from "@/components/ui/section-title";
import { youthFacts } from "@/lib/employers/youth/facts";
import type { YouthFields } from "@/lib/employers/youth/fields";

/** 青少年雇用情報 for readers: nothing when the 事業者 says nothing. `className`: of the section. */
export function YouthSection({ youth, className }: { youth: YouthFields | undefined; className?: string }) {
  if (!youth || !youthFacts(youth)) return null;
  return (
    <section aria-labelledby="youth" className={className}>
      <SectionTitle id="youth">青少年雇用情報</SectionTitle>
      <YouthGroups youth={youth} />
    </section>
  );
}

/** The same without its heading. */
export function YouthGroups({ youth }: { youth: YouthFields }) {
  const facts = youthFacts(youth);
  if (!facts) return null;
  return (
    <>
      <p>この事業者の、{facts.year}（事業年度）の情報です。</p>
      {facts.groups.map((group) => (
        <div key={group.title}>
          <h3 className="mt-6 mb-2 text-std-18B-160">{group.title}</h3>
          <Facts facts={group.facts} />
        </div>
      ))}
    </>
  );
}
