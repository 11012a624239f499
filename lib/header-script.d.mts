export const headerScript: string;
