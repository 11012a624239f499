import type { readChanges } from "./read-changes";

type Change = ReturnType<typeof readChanges>[number];

/** The names of the changed fields, with their texts folded away. */
export function Changes({ changes }: { changes: Change[] }) {
  if (changes.length === 0) return null;
  return (
    <details>
      <summary className="link min-h-11 py-2">{changes.map(({ name }) => name).join("、")}</summary>
      <dl className="mt-1 space-y-3">
        {changes.map(({ name, before, after }) => (
          <div key={name}>
            <dt className="text-dns-16B-130">{name}</dt>
            {before !== undefined && (
              <dd className="whitespace-pre-line">
                <span className="text-solid-gray-700">前　</span>
                {before}
              </dd>
            )}
            {after !== undefined && (
              <dd className="whitespace-pre-line">
                <span className="text-solid-gray-700">後　</span>
                {after}
              </dd>
            )}
          </div>
        ))}
      </dl>
    </details>
  );
}
