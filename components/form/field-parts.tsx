import type { ReactNode } from "react";

/** ※必須 or ※任意. A space and no margin before it, so that below a long label it begins at the edge. */
export function Mark({ required }: { required: boolean }) {
  const color = required ? "text-error-2" : "text-solid-gray-700";
  return (
    <>
      {" "}
      <span className={`inline-block text-dns-14N-130 ${color}`}>{required ? "※必須" : "※任意"}</span>
    </>
  );
}

export function Help({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div id={`${id}-help`} className="mt-1 text-solid-gray-700">
      {children}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: string | undefined }) {
  if (!children) return null;
  return (
    <p id={`${id}-error`} className="mt-2 text-error-1">
      ＊{children}
    </p>
  );
}
