/** Ids come from URLs. In a query, any other text would be an error of the database instead of a missing page. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
