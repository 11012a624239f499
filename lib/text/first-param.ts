/** The value of a query parameter; of a repeated one the first. */
export function firstParam(param: string | string[] | null | undefined): string | undefined {
  return [param].flat()[0] ?? undefined;
}
