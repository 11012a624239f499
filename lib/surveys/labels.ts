/** The choices of 問1 and 問2 in the words of the manual, in the order of `sexes` and `ages`. */
export const sexLabels = { none: "未選択", male: "男性", female: "女性" } as const;

export const ageLabels = {
  none: "未選択",
  "10s": "10代",
  "20s": "20代",
  "30s": "30代",
  "40s": "40代",
  "50s": "50代",
  "60s": "60代以上",
} as const;
