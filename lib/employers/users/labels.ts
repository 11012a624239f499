/** The name of a 担当者, on every form that asks for it. */
export const contactLabel = "担当者のお名前";
