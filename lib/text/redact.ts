const address = /[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+/g;
const secret = /[A-Za-z0-9_-]{32,}/g;
const parameters = /params:[\s\S]*?(?=\n\s+at |$)/g;

/** Removes what must not be logged: addresses, tokens, bound values of a query, and line breaks (log injection). */
export function redact(text: string): string {
  return text
    .replace(parameters, "params: [hidden]")
    .replace(address, "[address]")
    .replace(secret, "[secret]")
    .replace(/[\r\n\u2028\u2029]+\s*/g, " | ");
}
