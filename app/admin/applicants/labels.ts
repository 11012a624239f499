export const mailWishes = { yes: "希望する", no: "希望しない" } as const;
export const states = { active: "利用中", suspended: "停止中" } as const;
