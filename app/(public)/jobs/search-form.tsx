import type { ReactNode } from "react";
import { button } from "@/components/ui/button";
import { inputLook } from "@/components/ui/input";

type Props = {
  query?: string;
  /** More to ask, below the words: the top page has the words alone. */
  children?: ReactNode;
};

/** Plain GET to /jobs: works before any script, and every search has an address to keep. */
export function SearchForm({ query = "", children }: Props) {
  return (
    <search className="no-print block">
      <form action="/jobs">
        <label htmlFor="q" className="text-std-17B-170 text-solid-gray-900">
          求人をさがす
        </label>
        <p id="q-help" className="text-solid-gray-700">
          仕事や地区の名前を入力してください<span className="inline-block">（例：事務　小名浜）</span>
        </p>
        <div className="flex max-w-[44rem] flex-wrap items-stretch gap-x-2 gap-y-3">
          {/* A new search is a new field: React keeps what was typed into the old one. */}
          <input
            key={query}
            id="q"
            name="q"
            type="search"
            defaultValue={query}
            maxLength={200}
            enterKeyHint="search"
            autoComplete="off"
            aria-describedby="q-help"
            className={`${inputLook} min-w-0 flex-[1_1_8rem]`}
          />
          <button type="submit" className={`${button.primary} mt-2 flex-[0_0_auto]`}>
            検索
          </button>
        </div>
        {children}
      </form>
    </search>
  );
}
