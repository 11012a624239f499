import { Fragment } from "react";

/** Breaks between these and, while each has room, nowhere else: not every browser knows where a phrase ends. */
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
