const address = /[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+/g;
const secret = /[A-Za-z0-9_-]{32,}/g;
const parameters = /params:[\s\S]*?(?=\n\s+at |$)/g;

/**
 * What may stand in a log: no address, no token, no bound value of a query, and one line.
 * @param {string} text
 */
export function redact(text) {
  return text
    .replace(parameters, "params: [hidden]")
    .replace(address, "[address]")
    .replace(secret, "[secret]")
    .replace(/[\r\n\u2028\u2029]+\s*/g, " | ");
}
