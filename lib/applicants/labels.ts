/** 属性 and the mail preference, in the order of the manual. */
export const attributeLabels = { general: "一般", student: "学生" } as const;

export const attributeOptions = [
  { value: "general", label: attributeLabels.general },
  { value: "student", label: attributeLabels.student },
];

export const mailOptions = [
  { value: "yes", label: "希望する" },
  { value: "no", label: "希望しない" },
];
