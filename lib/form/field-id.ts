/** The HTML id of a field, for links to it. */
export const fieldId = (name: string) => `field-${name}`;
