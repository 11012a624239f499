type Props = {
  photo: { alt: string; width: number; height: number };
  src: string;
  className?: string;
};

/** A photo of a 事業者. Its size is in the page, which keeps its room before it is there. */
export function Photo({ photo: { alt, width, height }, src, className = "" }: Props) {
  return (
    // biome-ignore lint/performance/noImgElement: small already, and next/image writes a style that the CSP forbids
    <img
      src={src}
      width={width}
      height={height}
      alt={alt}
      loading="lazy"
      decoding="async"
      className={`h-auto rounded-8 ${className}`}
    />
  );
}
