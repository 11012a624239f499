import { SectionTitle } from "@/components/ui/section-title";

const frames = [
  { name: "スマートフォンでの見え方", width: 360 },
  { name: "パソコンでの見え方", width: 640 },
];

/**
 * The mail as it arrives: the plain text, which is all that some phones show, and the HTML in sandboxed frames, which can
 * only open links in new tabs. Only the text is printed.
 */
export function MailViews({ id, version, text }: { id: string; version: number; text: string }) {
  return (
    <>
      <SectionTitle>メールの本文（テキスト）</SectionTitle>
      <pre className="max-w-[44rem] whitespace-pre-wrap rounded-8 border border-solid-gray-420 bg-white p-4 font-sans print:border-0 print:p-0">
        {text}
      </pre>
      <div className="no-print">
        <SectionTitle>画面での見え方（HTML）</SectionTitle>
        <p className="mb-4">
          多くのメールソフトは、こちらを表示します。配信を停止するURLの終わりは、お一人ずつ違う文字になります。
        </p>
        <div className="flex flex-wrap gap-6">
          {frames.map(({ name, width }) => (
            <figure key={width} className="min-w-0 max-w-full">
              <figcaption className="mb-2">{name}</figcaption>
              <iframe
                // The version makes a new URL for a new text: a browser may keep a frame with the same URL.
                src={`/admin/campaigns/${id}/mail?version=${version}`}
                title={name}
                width={width}
                height={560}
                sandbox="allow-popups allow-popups-to-escape-sandbox"
                className="max-w-full rounded-8 border border-solid-gray-420 bg-white"
              />
            </figure>
          ))}
        </div>
      </div>
    </>
  );
}
