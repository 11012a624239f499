import { optionalDay } from "@/lib/form/fields";
import { firstParam } from "@/lib/text/first-param";
import { requestedPage } from "@/lib/text/page-number";

export type ListQuery<Filter, Order> = { filter: Filter; order: Order; page: number };

type Reader<Value> = (typed: string) => Value | undefined;
type Params = Record<string, string | string[] | undefined>;

/** A filter of a list. A value that `read` does not accept is ignored. */
export type FilterField<Value extends string = string> = { read: Reader<Value> } & (Shown | Hidden);

type Shown = {
  look: "text" | "select" | "day";
  label: string;
  /** The options of a select, unless they come from the database. */
  options?: Record<string, string>;
};
/** Set by links only. */
type Hidden = { look: "hidden" };

/** Filters and orders of a list of staff, and how a query is read from and written into its URL. */
export type StaffList<Filter, Order extends string> = {
  path: string;
  /** By their names in the URL, in the order of the form. */
  fields: Record<string, FilterField>;
  /** By their names in the URL; the first is the usual one. */
  orders: Record<Order, string>;
  usualOrder: Order;
  read: (params: Params) => ListQuery<Filter, Order>;
  href: (query: ListQuery<Filter, Order>) => string;
  /** Only the filter, as the address of an export holds it: "?…" or "". */
  search: (filter: Filter) => string;
};

export function defineList<Filter extends Record<string, string | undefined>, Order extends string>(
  path: string,
  orders: Record<Order, string>,
  fields: { [Name in keyof Filter]-?: FilterField<NonNullable<Filter[Name]>> },
): StaffList<Filter, Order> {
  const usualOrder = Object.keys(orders)[0] as Order;
  const search = (values: Record<string, string | undefined>) => {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(values)) if (value) params.set(name, value);
    return params.size > 0 ? `?${params}` : "";
  };
  return {
    path,
    fields,
    orders,
    usualOrder,
    read: (params) => {
      const typed = (name: string) => firstParam(params[name])?.trim() ?? "";
      const chosen = Object.entries<FilterField>(fields).flatMap(([name, field]) => {
        const value = field.read(typed(name));
        return value ? [[name, value]] : [];
      });
      return {
        filter: Object.fromEntries(chosen) as Filter,
        order: keyOf(orders)(typed("sort")) ?? usualOrder,
        page: requestedPage(params.page),
      };
    },
    search,
    href: ({ filter, order, page }) => {
      const sort = order === usualOrder ? undefined : order;
      return path + search({ ...filter, sort, page: page > 1 ? String(page) : undefined });
    },
  };
}

export function words(label: string): FilterField {
  return { label, look: "text", read: (typed) => typed.toWellFormed().replaceAll("\0", "").slice(0, 200) };
}

export function day(label: string): FilterField {
  return { label, look: "day", read: (typed) => optionalDay("").safeParse(typed).data ?? undefined };
}

/** `options`: the values in the URL, and what the select calls them. */
export function choice<Key extends string>(label: string, options: Record<Key, string>): FilterField<Key> {
  return { label, look: "select", options, read: keyOf(options) };
}

/** As `choice`, with values that are their own labels. */
export function oneOf(label: string, values: readonly string[]): FilterField {
  return choice(label, Object.fromEntries(values.map((value) => [value, value])));
}

function keyOf<Key extends string>(labels: Record<Key, string>): Reader<Key> {
  return (typed) => (Object.hasOwn(labels, typed) ? (typed as Key) : undefined);
}
