"use client";

/** Hidden where scripts do not run: the browser's own menu prints the same sheet. */
export function PrintButton() {
  return (
    <button
      type="button"
      onClick={() => window.print()}
      className="needs-script min-h-11 rounded-8 border border-key-900 px-4 text-key-900 hover:bg-key-200 hover:underline"
    >
      印刷する
    </button>
  );
}
