const local = /[\w.!#$%&'*+/=?^`{|}~-]/;
const domain = /[\w-]+(?:\.[\w-]+)+/y;
const secret = /[A-Za-z0-9_-]{32,}/g;
const parameters = /params:[\s\S]*?(?=\n[ \t]+at |$)/g;

/**
 * Removes what must not be logged: addresses, tokens, bound values of a query, and line breaks (log injection). The time
 * is linear in the length of the text, which may be what somebody has sent.
 */
export function redact(text: string): string {
  return withoutAddresses(text.replace(parameters, "params: [hidden]"))
    .replace(secret, "[secret]")
    .replace(/[\r\n\u2028\u2029]+\s*/g, " | ");
}

/** Looks around each @ only: a pattern that may begin at every letter would read a long word once for each of its letters. */
function withoutAddresses(text: string): string {
  let [kept, done] = ["", 0];
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    let begin = at;
    while (begin > done && local.test(text.charAt(begin - 1))) begin -= 1;
    domain.lastIndex = at + 1;
    if (begin === at || !domain.test(text)) continue;
    kept += `${text.slice(done, begin)}[address]`;
    done = domain.lastIndex;
  }
  return kept + text.slice(done);
}
