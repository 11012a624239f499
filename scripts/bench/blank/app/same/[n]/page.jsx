export const dynamicParams = false;

export function generateStaticParams() {
  return Array.from({ length: 10 }, (_, n) => ({ n: String(n) }));
}

// Its HTML is replaced after the build, byte for byte, by that of a page of the site.
export default function SamePage() {
  return <p>same</p>;
}
