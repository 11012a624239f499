import { FilterDay, FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import type { ListQuery, StaffList } from "./list-query";

type Props<Filter, Order extends string> = {
  list: StaffList<Filter, Order>;
  query: ListQuery<Filter, Order>;
  /** The options of selects that come from the database, by field. */
  options?: Record<string, Record<string, string>> | undefined;
};

/** The form of filters above a list, filled with those of the query. */
export function ListFilters<Filter extends Record<string, string | undefined>, Order extends string>({
  list,
  query,
  options,
}: Props<Filter, Order>) {
  return (
    <FilterForm action={list.path}>
      {Object.entries(list.fields).map(([name, field]) => {
        const value = query.filter[name];
        if (field.look === "hidden")
          return value && <input key={name} type="hidden" name={name} value={value} />;
        const shown = { name, label: field.label, value };
        if (field.look === "text") return <FilterText key={name} {...shown} />;
        if (field.look === "day") return <FilterDay key={name} {...shown} />;
        return <FilterSelect key={name} {...shown} options={field.options ?? options?.[name] ?? {}} />;
      })}
      {query.order !== list.usualOrder && <input type="hidden" name="sort" value={query.order} />}
    </FilterForm>
  );
}
