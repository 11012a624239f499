"use client";

/** PCサイト: the wide view on a phone, by a cookie that the header script reads. */
export function ViewSwitch({ back = false }: { back?: boolean }) {
  function choose() {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Safari 16 and Firefox
    document.cookie = `view=wide; Path=/; SameSite=Lax${back ? "; Max-Age=0" : ""}`;
    // Not a reload: the browser would keep the scale of the narrow page, and show a third of the wide one.
    window.applyHeader?.();
  }
  return (
    <button
      type="button"
      onClick={choose}
      className={`needs-script min-h-12 items-center px-1 text-start text-solid-gray-900 ${
        back ? "wide-only px-3 hover:underline" : "flex w-full border-b border-solid-gray-200"
      }`}
    >
      {back ? "スマートフォンサイト" : "PCサイト"}
    </button>
  );
}
