import type { ReactNode } from "react";

export function Mark({ required }: { required: boolean }) {
  return required ? (
    <span className="ms-2 inline-block text-dns-14N-130 text-error-2">※必須</span>
  ) : (
    <span className="ms-2 inline-block text-dns-14N-130 text-solid-gray-700">※任意</span>
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
