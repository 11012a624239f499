export const mailWishes = { yes: "希望する", no: "希望しない" } as const;
export const states = { active: "利用中", suspended: "停止中" } as const;
export const mailTroubles = { bounced: "宛先不明", complained: "迷惑メール報告" } as const;
export const unreachableChoices = { any: "届かない", long: "90日以上届かない" } as const;
