import { CopyButton } from "@/components/ui/copy-button";
import { PrintButton } from "@/components/ui/print-button";
import { ShareButton } from "@/components/ui/share-button";

/** `url`: missing in a preview, which has nothing to share. */
export function KeepAndShare({ url }: { url: string | undefined }) {
  return (
    <div className="no-print mt-8 flex flex-wrap gap-3">
      <PrintButton />
      {url && (
        <>
          <CopyButton text={url} label="この求人のURLをコピー" />
          <ShareButton url={url} />
          {/* A plain address of LINE: neither its script nor its picture is loaded. */}
          <a
            href={`https://social-plugins.line.me/lineit/share?url=${encodeURIComponent(url)}`}
            rel="noopener noreferrer"
            className="small-button inline-flex items-center"
          >
            LINEで送る
          </a>
        </>
      )}
    </div>
  );
}
