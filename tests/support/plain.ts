import { type Agent, request as httpRequest, type IncomingHttpHeaders } from "node:http";

export type PlainAnswer = { status: number; headers: IncomingHttpHeaders; body: string };
export type Wish = {
  method?: string;
  headers?: Record<string, string>;
  /** A list is sent in chunks, without a content-length. */
  body?: string | Buffer | Buffer[];
  /** The target of the request line, when it is not the path. */
  target?: string;
  /** Called when the last byte of the request has been handed to the system. */
  sent?: () => void;
  /** Keeps connections open; without it, each request has a connection of its own. */
  agent?: Agent;
};

/** One request with any Host, target or body, also such as no browser sends. */
export function ask(
  url: string,
  { method = "GET", headers = {}, body, target, sent, agent }: Wish = {},
): Promise<PlainAnswer> {
  const { hostname, port, pathname, search } = new URL(url);
  return new Promise((done, fail) => {
    const outgoing = httpRequest(
      { hostname, port, path: target ?? pathname + search, method, headers, agent: agent ?? false },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk) => chunks.push(chunk));
        incoming.on("error", fail);
        incoming.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          done({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: text });
        });
      },
    );
    outgoing.on("error", fail);
    if (sent) outgoing.on("finish", sent);
    if (Array.isArray(body)) for (const piece of body) outgoing.write(piece);
    outgoing.end(Array.isArray(body) ? undefined : body);
  });
}

/** What a browser without JavaScript sends: the hidden fields of the form that has `field`, and `values`. */
export function filledForm(html: string, field: string, values: Record<string, string>) {
  const form = html.match(/<form[\s\S]*?<\/form>/g)?.find((text) => text.includes(`name="${field}"`));
  if (!form) throw new Error(`no form with ${field}`);
  const data = new FormData();
  for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const attribute = (name: string) => unescapeHtml(new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? "");
    data.append(attribute("name"), attribute("value"));
  }
  // The consent to 利用規約, for which the page before 登録申請 asks.
  const isRegistration = form.includes("このアドレスが、ログインIDになります。");
  const typed = isRegistration ? { terms: "on", ...values } : values;
  for (const [name, value] of Object.entries(typed)) data.append(name, value);
  return data;
}

/** The form as body and headers for `ask`. */
export async function encoded(data: FormData) {
  const request = new Request("http://localhost/", { method: "POST", body: data });
  return {
    body: Buffer.from(await request.arrayBuffer()),
    headers: { "content-type": String(request.headers.get("content-type")) },
  };
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}
