/** Hidden without JavaScript: the text beside it can be selected. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  return (
    <button type="button" data-press="copy" data-text={text} className="needs-script small-button">
      {label}
      <span aria-live="polite" />
    </button>
  );
}
