/** A form that was posted by the browser itself: without scripts, or before they ran. */
export function isPlainForm({ method, headers }) {
  return (
    method === "POST" &&
    /text\/html/.test(headers.accept ?? "") &&
    headers["next-action"] === undefined &&
    /^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(headers["content-type"] ?? "")
  );
}

/**
 * Next writes a page's title before the form in it has been refused, and scripts put 「エラー：」 in front of it. For who
 * has none the whole answer is awaited, and told the same way; `components/form/error-summary.tsx` is the mark.
 */
export function titleRefusal(request, response) {
  // Read here, it must not be packed.
  delete request.headers["accept-encoding"];
  const { write, end } = response;
  const html = [];
  const keep = (chunk, encoding) => {
    if (chunk) html.push(Buffer.from(chunk, typeof encoding === "string" ? encoding : undefined));
  };
  response.write = (chunk, encoding) => {
    keep(chunk, encoding);
    return true;
  };
  response.end = (chunk, encoding) => {
    if (typeof chunk !== "function") keep(chunk, encoding);
    Object.assign(response, { write, end });
    return response.end(withRefusal(Buffer.concat(html)));
  };
}

function withRefusal(html) {
  if (!html.includes('id="error-summary"')) return html;
  return html.toString().replace(/<title>(?!エラー：)/, "<title>エラー：");
}
