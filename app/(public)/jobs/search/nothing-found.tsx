import Link from "next/link";
import { SearchLink } from "../search-link";

/** What to try next, each a link: a page without hits must not be a dead end. */
export function NothingFound({ words }: { words: string[] }) {
  return (
    <section aria-labelledby="advice" className="max-w-[44rem] border-t border-solid-gray-300 pt-5">
      <h2 id="advice" className="text-std-18B-160">
        見つからないときは
      </h2>
      <ul className="mt-2 list-disc space-y-1 ps-6">
        {words.length > 1 && (
          <li>
            ことばを減らす：
            {words.map((word) => (
              <SearchLink key={word} query={word} className="link me-4 inline-block py-2">
                「{word}」だけでさがす
              </SearchLink>
            ))}
          </li>
        )}
        <li>短いことばや別の言い方にする（例：「経理」を「事務」、「ドライバー」を「運転」）</li>
        <li>ひらがなとカタカナ、全角と半角は、どちらでも同じように見つかります</li>
        <li>
          <Link href="/jobs" className="link inline-block py-2">
            すべての求人を新しい順に見る
          </Link>
        </li>
      </ul>
    </section>
  );
}
