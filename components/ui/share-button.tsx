/** Hidden where the browser cannot hand an address to other programs. */
export function ShareButton({ url }: { url: string }) {
  return (
    <button type="button" data-press="share" data-text={url} className="needs-share small-button">
      共有する
    </button>
  );
}
