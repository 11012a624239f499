export const unknownJob = "この求人は見つかりません。一覧からもう一度お試しください";

export const unknownOwner = "この事業者は見つかりません。選びなおしてください";

export const draftKept = "下書きとして保存しました。公開するには、次の項目が要ります";
