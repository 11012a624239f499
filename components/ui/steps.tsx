/** The step in a flow of several pages: "ステップ 1/4　規約の確認", with a bar. */
export function Steps({ at, of, label }: { at: number; of: number; label: string }) {
  return (
    <div className="mt-2">
      <p className="text-dns-16B-130 text-solid-gray-700">
        ステップ {at}/{of}　{label}
      </p>
      <div aria-hidden="true" className="mt-2 flex gap-1">
        {Array.from({ length: of }, (_, index) => index + 1).map((step) => (
          <span
            key={step}
            className={`h-1.5 flex-1 rounded-full ${step <= at ? "bg-key-900 forced-colors:bg-[CanvasText]" : "bg-solid-gray-200 forced-colors:border"}`}
          />
        ))}
      </div>
    </div>
  );
}
