import type { ComponentProps } from "react";

type Size = number | undefined;
type Props = ComponentProps<"img"> & { src: string; alt: string; width: Size; height: Size };

/**
 * Every picture of the site. Its size is in the page, which keeps its room before it is there. Not next/image: that writes a
 * style attribute, which the CSP forbids, and the pictures are small already.
 */
export function Picture({ alt, ...picture }: Props) {
  // biome-ignore lint/performance/noImgElement: see above
  return <img alt={alt} {...picture} />;
}
