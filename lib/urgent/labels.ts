/** What each field of 緊急のお知らせ is called: by the form, its refusals, 操作履歴 and where two edited at once. */
export const urgentLabels = { text: "本文", href: "リンク先" } as const;
