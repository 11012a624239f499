import { type Cell, type CsvEncoding, encodeRows, headOf } from "./write";

/** A CSV file as a stream, page by page. */
export function csvStream(
  headings: string[],
  pages: AsyncIterable<Cell[][]>,
  encoding: CsvEncoding,
): ReadableStream<Uint8Array> {
  const source = pages[Symbol.asyncIterator]();
  return new ReadableStream({
    start: (controller) => controller.enqueue(headOf(headings, encoding)),
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(encodeRows(value, encoding));
    },
    cancel: async () => void (await source.return?.()),
  });
}
