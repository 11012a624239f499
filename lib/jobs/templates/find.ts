import type { Occupation } from "@/lib/jobs/fields/occupations";
import { gap } from "./gaps";
import { templatesOfPeople } from "./of-people";
import { templatesOfThings } from "./of-things";
import type { TemplateText, templateFields } from "./template";

const templates: Record<Occupation, TemplateText> = { ...templatesOfPeople, ...templatesOfThings };

type Filled = Partial<Record<(typeof templateFields)[number], string>>;

/** The ひな形 of a 職種, as a form sends its fields: how such a posting may begin. */
export function templateOf(occupation: Occupation): Filled {
  const { duties, qualifications, applyDocuments = "履歴書" } = templates[occupation];
  const write = (text: string) => text.replaceAll("○", gap);
  return {
    ...(qualifications && { qualifications: write(qualifications) }),
    duties: write(duties.join("\n")),
    applyDocuments: write(applyDocuments),
    applySelection: "面接",
  };
}
