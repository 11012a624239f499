import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from "node:http";

/** What one layer does with the response of Next while it is sent. */
export type ResponseLayer = {
  /** Completes status and headers, once, before they are sent. A returned text replaces the body. */
  head?: () => string | undefined;
  /** Changes the body, which is gathered first, and may change the head; without such a layer it is sent as it comes. */
  body?: (whole: Buffer) => string | Buffer;
  /** Is shown each piece of the body that is sent. */
  piece?: (chunk: unknown, encoding: unknown) => void;
  /** Runs when the last piece has been handed over. */
  end?: () => void;
};

type Loose = (...given: unknown[]) => never;

/** Puts the layers, in this order, between Next and the response. This is the only place that patches it. */
export function wrapResponse(response: ServerResponse, layers: ResponseLayer[]): void {
  const writeHead = response.writeHead.bind(response);
  const write = response.write.bind(response) as (...given: unknown[]) => boolean;
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
  const changing = layers.find((layer) => layer.body);
  const gathered: Buffer[] = [];
  // The head waits for a body that may change it.
  let isHeld = Boolean(changing);
  let isPrepared = false;
  let replacement: string | undefined;

  const prepare = () => {
    if (isPrepared) return;
    isPrepared = true;
    for (const layer of layers) replacement = layer.head?.() ?? replacement;
  };
  const take = (chunk: unknown, encoding: unknown) => {
    if (changing) gathered.push(toBuffer(chunk, encoding));
    else for (const layer of layers) layer.piece?.(chunk, encoding);
  };

  if (changing) response.flushHeaders = () => {};
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    setHeaders(response, typeof rest[0] === "string" ? rest[1] : rest[0]);
    response.statusCode = status;
    if (isHeld) return response;
    prepare();
    return writeHead(response.statusCode);
  }) as Loose;
  response.write = ((...chunk: unknown[]) => {
    if (!changing) prepare();
    if (replacement !== undefined) return true;
    take(chunk[0], chunk[1]);
    return changing ? true : write(...chunk);
  }) as Loose;
  response.end = ((...chunk: unknown[]) => {
    if (response.writableEnded) return response;
    if (!changing) prepare();
    if (replacement === undefined) take(chunk[0], chunk[1]);
    const body = changing?.body?.(Buffer.concat(gathered));
    prepare();
    isHeld = false;
    if (replacement !== undefined) return end(replacement);
    if (body === undefined) end(...chunk);
    else end(body);
    for (const layer of layers) layer.end?.();
    return response;
  }) as Loose;
}

/** Makes Next's further calls do nothing: the response has been sent without it. */
export function closeToNext(response: ServerResponse): void {
  const ignore = (() => response) as Loose;
  Object.assign(response, {
    writeHead: ignore,
    setHeader: ignore,
    appendHeader: ignore,
    removeHeader: ignore,
    write: ignore,
    end: ignore,
    flushHeaders: ignore,
  });
}

/** A piece of a body as bytes; empty for what `end` may be given instead of one. */
export function toBuffer(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk === "string") {
    return Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : undefined);
  }
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.alloc(0);
}

function setHeaders(response: ServerResponse, headers: unknown): void {
  if (typeof headers !== "object" || headers === null) return;
  if (Array.isArray(headers)) {
    for (let i = 0; i + 1 < headers.length; i += 2) response.appendHeader(String(headers[i]), headers[i + 1]);
    return;
  }
  for (const [name, value] of Object.entries(headers as OutgoingHttpHeaders))
    if (value !== undefined) response.setHeader(name, value as OutgoingHttpHeader);
}
