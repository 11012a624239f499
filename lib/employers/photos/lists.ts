import { isDeepStrictEqual } from "node:util";
import type { Photo } from "@/lib/db/schema/employer-photos";
import { type Author, isStaff } from "@/lib/jobs/drafts/scope";

/** `proposed`: null when it is the shown list. It holds every shown photo: to remove one needs no approval. */
export type PhotoLists = { shown: Photo[]; proposed: Photo[] | null };

/** The list that the author sees and edits: staff the shown one, a 事業者 what it would have. */
export function listFor(author: Author, { shown, proposed }: PhotoLists): Photo[] {
  return isStaff(author) ? shown : (proposed ?? shown);
}

/**
 * The lists after an edit. What staff do is public at once; it goes into what waits too, so that an approval does not take it
 * back.
 */
export function edited(
  author: Author,
  { shown, proposed }: PhotoLists,
  edit: (photos: Photo[]) => Photo[],
): PhotoLists {
  if (isStaff(author)) return settled({ shown: edit(shown), proposed: proposed && edit(proposed) });
  return settled({ shown, proposed: edit(proposed ?? shown) });
}

/** Both lists without this photo. It is taken from what waits too, because an approval would otherwise show it again. */
export function without({ shown, proposed }: PhotoLists, id: string): PhotoLists {
  const others = (photos: Photo[]) => photos.filter((photo) => photo.id !== id);
  return settled({ shown: others(shown), proposed: proposed && others(proposed) });
}

/** In this order; photos that it does not name come last, as they were. */
export function inOrder(photos: Photo[], order: string[]): Photo[] {
  const place = ({ id }: Photo) => (order.includes(id) ? order.indexOf(id) : order.length);
  return photos.toSorted((one, other) => place(one) - place(other));
}

/** Nothing waits when the 事業者 would have what is shown. */
function settled({ shown, proposed }: PhotoLists): PhotoLists {
  return { shown, proposed: isDeepStrictEqual(shown, proposed) ? null : proposed };
}
