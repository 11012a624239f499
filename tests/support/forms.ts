import { filledForm } from "./plain";

// A visitor without JavaScript, by plain HTTP: thousands of requests would take too long in a browser.
/** `cookie`: what the page has set. */
export type PlainForm = { url: string; html: string; field: string; cookie?: string };
export type Visitor = { from: string; cookie?: string };
export type Answer = {
  status: number;
  /** Path and query of a redirect, "" otherwise. */
  location: string;
  body: string;
  /** "name=value; …", ready to be sent back. */
  cookie: string;
  ms: number;
};

/** The form of this page that has the named field. */
export async function openForm(url: string, field: string, visitor: Visitor): Promise<PlainForm> {
  const page = await visit(url, visitor);
  const html = page.body.match(/<form\b[\s\S]*?<\/form>/g)?.find((form) => form.includes(`name="${field}"`));
  if (!html) throw new Error(`${url}: no form with ${field} (${page.status})`);
  return { url, html, field, cookie: page.cookie };
}

/** Submits the form. Throws when the connection breaks; then the outcome is unknown. */
export function press(form: PlainForm, typed: Record<string, string>, visitor: Visitor): Promise<Answer> {
  const body = filledForm(form.html, form.field, typed);
  const cookie = [form.cookie, visitor.cookie].filter(Boolean).join("; ");
  const headers = { ...headersOf({ ...visitor, cookie }), origin: new URL(form.url).origin };
  return timed(() => fetch(form.url, { method: "POST", body, headers, ...common() }));
}

export function visit(url: string, visitor: Visitor): Promise<Answer> {
  return timed(() => fetch(url, { headers: headersOf(visitor), ...common() }));
}

// Longer than any answer of a working site takes; a killed one may leave a connection open for ever.
const common = () => ({ redirect: "manual", signal: AbortSignal.timeout(90_000) }) as const;

function headersOf({ from, cookie }: Visitor): Record<string, string> {
  return { "x-forwarded-for": from, accept: "text/html", ...(cookie ? { cookie } : {}) };
}

async function timed(ask: () => Promise<Response>): Promise<Answer> {
  const begun = performance.now();
  const response = await ask();
  const body = await response.text();
  const ms = performance.now() - begun;
  const location = response.headers.get("location") ?? "";
  const target = location && new URL(location, response.url);
  return {
    status: response.status,
    // A login without a cookie passes a page that looks whether the browser keeps them.
    location: target
      ? target.pathname === "/login/entered"
        ? (target.searchParams.get("next") ?? "")
        : target.pathname + target.search
      : "",
    body,
    cookie: response.headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; "),
    ms,
  };
}
