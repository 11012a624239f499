/** Hidden without JavaScript: the menu of the browser prints the same. */
export function PrintButton() {
  return (
    <button type="button" data-press="print" className="needs-script small-button">
      印刷する
    </button>
  );
}
