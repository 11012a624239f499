/** JSON for a <script> that only holds data, escaped so that no text in it can end the element or begin a comment. */
export function asDataBlock(data: object): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
