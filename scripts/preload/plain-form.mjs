/** True for a form that the browser posts by itself: without JavaScript, or before it has loaded. */
export function isPlainForm({ method, headers }) {
  return (
    method === "POST" &&
    /text\/html/.test(headers.accept ?? "") &&
    headers["next-action"] === undefined &&
    /^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(headers["content-type"] ?? "")
  );
}

/**
 * Next writes the title of a page before the form in it is refused, so that only JavaScript can put 「エラー：」 in front
 * of it. Without JavaScript the same is done here, on the whole response: a refused form is known by the id that
 * `components/form/error-summary.tsx` gives.
 */
export function titleError(request, response) {
  // The response is read here, so it must not be compressed.
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
    return response.end(withError(Buffer.concat(html)));
  };
}

function withError(html) {
  if (!html.includes('id="error-summary"')) return html;
  return html.toString().replace(/<title>(?!エラー：)/, "<title>エラー：");
}
