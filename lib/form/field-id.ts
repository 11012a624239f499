/** The id of a form's field, for links that lead to it. */
export const fieldId = (name: string) => `field-${name}`;
