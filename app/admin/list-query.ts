import { optionalDay } from "@/lib/form/fields";
import { requestedPage } from "@/lib/text/page-number";

export type ListQuery<Filter, Order> = { filter: Filter; order: Order; page: number };

type Reader<Value> = (typed: string) => Value | undefined;
type Params = Record<string, string | string[] | undefined>;

/** What a list of the desk can be asked for, and how the question stands in its URL. */
export type DeskList<Filter, Order extends string> = {
  path: string;
  /** By their names in the URL; the first is the usual one. */
  orders: Record<Order, string>;
  usualOrder: Order;
  /** Whatever is not understood asks for nothing. */
  read: (params: Params) => ListQuery<Filter, Order>;
  href: (query: ListQuery<Filter, Order>) => string;
};

/** `readers`: by the names of the fields in the URL. */
export function deskList<Filter extends Record<string, string | undefined>, Order extends string>(
  path: string,
  orders: Record<Order, string>,
  readers: { [Name in keyof Filter]-?: Reader<NonNullable<Filter[Name]>> },
): DeskList<Filter, Order> {
  const usualOrder = Object.keys(orders)[0] as Order;
  return {
    path,
    orders,
    usualOrder,
    read: (params) => {
      const typed = (name: string) => [params[name]].flat()[0]?.trim() ?? "";
      const asked = Object.entries<Reader<string>>(readers).flatMap(([name, reader]) => {
        const value = reader(typed(name));
        return value ? [[name, value]] : [];
      });
      return {
        filter: Object.fromEntries(asked) as Filter,
        order: keyOf(orders)(typed("sort")) ?? usualOrder,
        page: requestedPage(params.page),
      };
    },
    href: ({ filter, order, page }) => {
      const asked: Record<string, string | undefined> = {
        ...filter,
        sort: order === usualOrder ? undefined : order,
        page: page > 1 ? String(page) : undefined,
      };
      const params = new URLSearchParams();
      for (const [name, value] of Object.entries(asked)) if (value) params.set(name, value);
      return params.size > 0 ? `${path}?${params}` : path;
    },
  };
}

export const words: Reader<string> = (typed) => typed.toWellFormed().replaceAll("\0", "").slice(0, 200);

export const day: Reader<string> = (typed) => optionalDay("").safeParse(typed).data ?? undefined;

export function oneOf<Value extends string>(values: readonly Value[]): Reader<Value> {
  return (typed) => values.find((value) => value === typed);
}

export function keyOf<Key extends string>(labels: Record<Key, string>): Reader<Key> {
  return (typed) => (Object.hasOwn(labels, typed) ? (typed as Key) : undefined);
}
