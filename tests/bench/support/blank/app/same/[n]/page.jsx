export const dynamicParams = false;

export function generateStaticParams() {
  return Array.from({ length: 10 }, (_, n) => ({ n: String(n) }));
}

// After the build, the HTML is replaced by that of a page of the site.
export default function SamePage() {
  return <p>same</p>;
}
