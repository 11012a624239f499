import { laterPage } from "@/lib/text/page-number";

export type Params = Record<string, string | string[] | undefined>;

/** One parameter of a list's URL, tidied; "" when it is not there. */
export function asked(params: Params, name: string): string {
  const text = [params[name]].flat()[0] ?? "";
  return text.toWellFormed().replaceAll("\0", "").trim().slice(0, 200);
}

/** The key of `labels` that a parameter names; whatever is not understood asks for nothing. */
export function askedKey<T extends object>(params: Params, name: string, labels: T): keyof T | undefined {
  const text = asked(params, name);
  return Object.hasOwn(labels, text) ? (text as keyof T) : undefined;
}

export function askedPage(params: Params): number {
  return laterPage(asked(params, "page")) ?? 1;
}

/** The address of a list with these parameters; empty ones and the first page are left out. */
export function listHref(path: string, query: Record<string, string | undefined>, page: number): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const params = new URLSearchParams(page > 1 ? [...given, ["page", String(page)]] : given);
  return params.size > 0 ? `${path}?${params}` : path;
}
