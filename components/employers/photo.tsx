import { Picture } from "@/components/ui/picture";

type Props = {
  photo: { alt: string; width: number; height: number };
  src: string;
  className?: string;
};

/** A photo of a 事業者. */
export function Photo({ photo: { alt, width, height }, src, className = "" }: Props) {
  return (
    <Picture
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
