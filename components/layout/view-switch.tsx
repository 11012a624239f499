/** PCサイト: the wide view on a phone, by a cookie that the script of the page reads. */
export function ViewSwitch({ back = false }: { back?: boolean }) {
  return (
    <button
      type="button"
      data-press={back ? "narrow" : "wide"}
      className={`needs-script min-h-12 items-center px-1 text-start text-solid-gray-900 ${
        back ? "wide-only px-3 hover:underline" : "flex w-full border-b border-solid-gray-200"
      }`}
    >
      {back ? "スマートフォンサイト" : "PCサイト"}
    </button>
  );
}
