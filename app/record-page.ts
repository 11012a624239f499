import { notFound, redirect } from "next/navigation";
import type { Crumb } from "@/components/ui/breadcrumbs";

type Options<Actor, Found> = {
  /** Redirects visitors who may not see the page; `path` is where they return to after the login. */
  gate: (path: string) => Promise<Actor>;
  /** The page of a record is `${path}/${id}`. */
  path: string;
  find: (id: string, actor: Actor) => Promise<Found | undefined>;
  /** The breadcrumbs from the menu to the list. */
  above: Crumb[];
  name: (found: Found) => string;
  /** Where to redirect because of the state of the record. `step`: "" for its page, "edit" for a page below it. */
  elsewhere?: (found: Found, step: string) => string | undefined;
};

/** The beginning of every page below `${path}/[id]`: gate, record or 404, and the breadcrumbs. */
export function recordPage<Actor, Found>({
  gate,
  path,
  find,
  above,
  name,
  elsewhere,
}: Options<Actor, Found>) {
  return async (
    params: Promise<{ id: string }>,
    step = "",
  ): Promise<[record: Found, crumbs: (stepLabel?: string) => Crumb[], actor: Actor]> => {
    const { id } = await params;
    const own = `${path}/${encodeURIComponent(id)}`;
    const actor = await gate(step ? `${own}/${step}` : own);
    const record = (await find(id, actor)) ?? notFound();
    const target = elsewhere?.(record, step);
    if (target) redirect(target);
    const label = name(record);
    const crumbs = (stepLabel?: string) =>
      stepLabel ? [...above, { label, href: own }, { label: stepLabel }] : [...above, { label }];
    return [record, crumbs, actor];
  };
}
