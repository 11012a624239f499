"use client";

/** Hidden where scripts do not run: the browser's own menu prints the same sheet. */
export function PrintButton() {
  return (
    <button type="button" onClick={() => print()} className="needs-script small-button">
      印刷する
    </button>
  );
}
