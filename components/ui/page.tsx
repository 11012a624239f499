import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";

type Props = {
  title: ReactNode;
  crumbs?: Crumb[];
  /** A small line above the title: the step in a flow of pages. */
  step?: ReactNode;
  /** Reading width for forms and texts; full width for lists. */
  wide?: boolean;
  children: ReactNode;
};

/** The frame of every page except the top page: breadcrumbs, one h1, content. */
export function Page({ title, crumbs, step, wide = false, children }: Props) {
  return (
    <div className="content-width pt-4 pb-8 print:p-0 desktop:pt-6">
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <div className={wide ? "" : "max-w-[44rem]"}>
        {step}
        <h1 className="mt-4 text-std-28B-150 desktop:text-std-36B-140 text-solid-gray-900 print:mt-0 print:text-std-20B-150">
          {title}
        </h1>
        <div className="mt-6 print:mt-1">{children}</div>
      </div>
    </div>
  );
}
