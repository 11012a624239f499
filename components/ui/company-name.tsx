import { Fragment } from "react";

const legalForm =
  /((?:株式|有限|合同|合資|合名)会社|(?:社会福祉|医療|学校|宗教|(?:一般|公益)(?:社団|財団)|特定非営利活動)法人|協同組合)/;

/** The name of a 事業者. Its lines break beside the legal form, at spaces and brackets, and nowhere else while a line can hold the part. */
export function CompanyName({ name }: { name: string }) {
  return (
    <span className="inline-block break-keep">
      {name.split(legalForm).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one name never change places
        <Fragment key={index}>
          {index > 0 && part && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
