import { Fragment } from "react";

/** Breaks lines between these phrases only, while each fits: not every browser supports `word-break: auto-phrase`. */
export function Phrases({ of }: { of: readonly string[] }) {
  return (
    <span className="break-keep">
      {of.map((phrase, index) => (
        <Fragment key={phrase}>
          {index > 0 && <wbr />}
          {phrase}
        </Fragment>
      ))}
    </span>
  );
}
