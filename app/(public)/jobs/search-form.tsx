import type { ReactNode } from "react";
import { button } from "@/components/ui/button";
import { inputLook } from "@/components/ui/input";

type Props = {
  query?: string;
  /** Further fields, below the field for words. The top page has none. */
  children?: ReactNode;
};

/** A GET form to /jobs: it works without JavaScript, and every search has a URL. */
export function SearchForm({ query = "", children }: Props) {
  return (
    <search className="no-print block">
      {/* The fields always equal the URL: without this, Back restores choices that the next search would include. */}
      <form action="/jobs" autoComplete="off">
        <label htmlFor="q" className="text-std-17B-170 text-solid-gray-900">
          求人をさがす
        </label>
        <p id="q-help" className="text-solid-gray-700">
          仕事や地区の名前を入力してください<span className="inline-block">（例：事務　小名浜）</span>
        </p>
        <div className="flex max-w-[44rem] flex-wrap items-stretch gap-x-2 gap-y-3">
          {/* The key makes a new field for each search: otherwise React keeps the text of the old one. */}
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
