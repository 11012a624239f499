import type { NoticeSearch } from "@/lib/notices/list";

/** A search of words; it keeps the 対象 that was chosen. */
export function NoticeSearchForm({ search: { words, reader } }: { search: NoticeSearch }) {
  return (
    <search className="no-print mb-4 block max-w-[44rem]">
      <form action="/notices" autoComplete="off">
        <label htmlFor="notice-words">お知らせをさがす</label>
        <div className="mt-1 flex gap-2">
          <input
            id="notice-words"
            key={words}
            name="q"
            type="search"
            defaultValue={words}
            maxLength={200}
            className="min-h-11 min-w-0 flex-1 rounded-8 border border-solid-gray-600 bg-white px-3 py-2 text-solid-gray-900 hover:border-black"
          />
          {reader && <input type="hidden" name="audience" value={reader} />}
          <button type="submit" className="small-button shrink-0">
            検索
          </button>
        </div>
      </form>
    </search>
  );
}
