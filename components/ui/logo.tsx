import { Picture } from "@/components/ui/picture";
/** The logo of a 事業者 beside its name, in a square that keeps its room before the picture is there. */
export function Logo({ id }: { id: string }) {
  return (
    <Picture
      src={`/files/${id}`}
      width={48}
      height={48}
      alt=""
      loading="lazy"
      className="size-12 shrink-0 object-contain print:hidden"
    />
  );
}
