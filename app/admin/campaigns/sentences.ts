export const unknownCampaign = "このメールは見つかりません。一覧からもう一度お試しください";

export const changedMeanwhile =
  "この画面を開いたあとに、このメールが変わりました（同じ操作がすでに行われたのかもしれません）。画面を読み込みなおして確かめてください";

export const bodyMissing = "本文を入力してから、確認画面へ進んでください";

/** Only what leads to this site may be a link: see lib/campaigns/links. */
export function foreignSentence(links: string[], home: string): string {
  const some = links.slice(0, 3).join("、");
  return `メールのリンクは、このサイト（${home}）のページだけにできます。ほかのサイトの案内は、お知らせに書き、下の「お知らせ」でそれを選んでください。電話番号とメールアドレスは、リンクにせずに書いてください。外すリンク：${some}`;
}
