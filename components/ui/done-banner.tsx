import { AfterPress } from "./after-press";
import { Banner } from "./banner";

type Props = {
  /** The parameter `done` of the URL: the press that led to the page. */
  done: string | string[] | undefined;
  sentences: Record<string, string>;
};

/** What a page says after the press that led to it. The sentence comes from the page, never from the URL. */
export function DoneBanner({ done, sentences }: Props) {
  if (typeof done !== "string" || !Object.hasOwn(sentences, done)) return null;
  return (
    <AfterPress at={Date.now()}>
      <Banner look="success" role="status" title={sentences[done]} />
    </AfterPress>
  );
}
