import { env, isBuilding } from "@/lib/env";

/** Says on every page that this is the demo, or a trial site whose texts the city has not set yet. */
export function SampleBanner() {
  if (isBuilding()) return null;
  const { DEMO, DEMO_MAILBOX_URL, ALLOW_UNSET_TEXTS } = env();
  if (!DEMO && !ALLOW_UNSET_TEXTS) return null;
  return (
    <aside
      aria-label="このサイトの状態"
      className="no-print bg-yellow-50 border-b border-yellow-500 px-4 py-2 text-center text-dns-16N-130"
    >
      <strong>{DEMO ? "これは見本です。" : "これは試験中のサイトです。"}</strong>
      {DEMO_MAILBOX_URL ? (
        <>
          メールは外へ送られず、
          <a className="link inline-block py-3" href={DEMO_MAILBOX_URL}>
            見本の受信箱
          </a>
          に届きます。
        </>
      ) : (
        "掲載内容は正式なものではありません。"
      )}
    </aside>
  );
}
