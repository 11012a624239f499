import { Banner } from "./banner";

type Props = {
  /** Of the page's URL: what has led here. */
  done: string | string[] | undefined;
  sentences: Record<string, string>;
};

/** What a page says after a press that has led to it. The words come from the page, never from the URL. */
export function DoneBanner({ done, sentences }: Props) {
  if (typeof done !== "string" || !Object.hasOwn(sentences, done)) return null;
  return <Banner look="success" role="status" title={sentences[done]} />;
}
