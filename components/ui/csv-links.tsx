/** Downloads of a CSV file in both encodings: old programs need Shift_JIS. */
export function CsvLinks({ href }: { href: string }) {
  const linkTo = (encoding: string) => `${href}${href.includes("?") ? "&" : "?"}encoding=${encoding}`;
  return (
    <p className="no-print flex flex-wrap gap-x-6">
      <a href={linkTo("utf-8")} className="link inline-flex min-h-11 items-center">
        CSV（UTF-8）
      </a>
      <a href={linkTo("shift_jis")} className="link inline-flex min-h-11 items-center">
        CSV（Shift_JIS）
      </a>
    </p>
  );
}
