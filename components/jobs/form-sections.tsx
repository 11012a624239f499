import type { ReactNode } from "react";

/** The sections of the form, in its order. The table of contents links to them. */
export const jobSections = {
  post: "募集",
  work: "仕事の内容",
  place: "働く場所",
  time: "働く時間と休み",
  contract: "契約",
  pay: "賃金と保険",
  apply: "応募",
  days: "掲載期間",
} as const;

type Name = keyof typeof jobSections;

export function JobSection({ name, children }: { name: Name; children: ReactNode }) {
  return (
    <fieldset
      id={name}
      tabIndex={-1}
      className="min-w-0 space-y-6 border-t border-solid-gray-420 pt-4 outline-none"
    >
      <legend className="pe-3 text-std-20B-150">{jobSections[name]}</legend>
      {children}
    </fieldset>
  );
}

export function JobContents() {
  return (
    <nav aria-label="入力欄の目次">
      <ul className="flex flex-wrap gap-x-4">
        {Object.entries(jobSections).map(([name, title]) => (
          <li key={name}>
            <a href={`#${name}`} className="link inline-flex min-h-11 min-w-11 items-center">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
