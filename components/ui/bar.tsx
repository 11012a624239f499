/** A bar beside its number, hidden from screen readers. An SVG, because the CSP forbids style attributes. */
export function Bar({ value, most }: { value: number; most: number }) {
  const width = most > 0 ? Math.round((value / most) * 100) : 0;
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      width="100%"
      height="12"
      className="mt-2 max-w-80 print:max-w-48"
    >
      <rect width="100" height="8" className="fill-solid-gray-50 forced-colors:fill-[Canvas]" />
      <rect width={width} height="8" className="fill-key-900 forced-colors:fill-[CanvasText]" />
    </svg>
  );
}
