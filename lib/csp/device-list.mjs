// @ts-check
/** 検討リスト without an account, in localStorage: ids of postings, the newest first. */
export const deviceList = { key: "saved-jobs", most: 100 };
