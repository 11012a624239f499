/** The labels of a version of the 規約 in its form, its refusals and 操作履歴. */
export const termsLabels = { effectiveOn: "施行日", summary: "変更の要点", body: "規約の本文" } as const;
