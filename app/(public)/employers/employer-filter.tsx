import { FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import { kanaRows } from "@/lib/employers/listing/kana-rows";
import type { EmployerFilters } from "@/lib/employers/listing/list";
import { industries } from "@/lib/site";
import { rowName } from "./employer-list";

const rows = Object.fromEntries(kanaRows.map((row) => [row, rowName(row)]));
const kinds = Object.fromEntries(industries.map((industry) => [industry, industry]));

export function EmployerFilter({ filters }: { filters: EmployerFilters }) {
  return (
    <div className="mt-5">
      <FilterForm action="/employers">
        <FilterText name="q" label="事業者の名前" value={filters.words} />
        <FilterSelect name="kana" label="名前の読み" value={filters.row} options={rows} />
        <FilterSelect name="industry" label="業種" value={filters.industry} options={kinds} />
      </FilterForm>
    </div>
  );
}
