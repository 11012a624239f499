/** The labels of 緊急のお知らせ in its form, its refusals, 操作履歴 and edit conflicts. */
export const urgentLabels = { text: "本文", href: "リンク先" } as const;
