import type { IncomingMessage } from "node:http";
import type { ResponseLayer } from "./response";

/** Whether the browser posts a form without JavaScript, or before it has loaded. */
export function isPlainForm({ method, headers }: IncomingMessage): boolean {
  return (
    method === "POST" &&
    /text\/html/.test(headers.accept ?? "") &&
    headers["next-action"] === undefined &&
    /^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(headers["content-type"] ?? "")
  );
}

/**
 * Puts 「エラー：」 in front of the title of a page with a refused form. Next writes the title before the form is refused;
 * with JavaScript, the form changes it. Without JavaScript it is changed here, in the whole response. A refused form has
 * the id that `components/form/error-summary.tsx` sets.
 */
export function titleError(request: IncomingMessage): ResponseLayer {
  // The response is read here, so it must not be compressed.
  delete request.headers["accept-encoding"];
  return { body: withError };
}

function withError(html: Buffer): string | Buffer {
  if (!html.includes('id="error-summary"')) return html;
  return html.toString().replace(/<title>(?!エラー：)/, "<title>エラー：");
}
