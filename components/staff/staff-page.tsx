import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs";

type Props = {
  title: string;
  crumbs?: Crumb[];
  /** Links beside the title, e.g. 新規作成. */
  actions?: ReactNode;
  children: ReactNode;
};

/** The frame of every page of staff: breadcrumbs, one h1, content. It does not limit the width, because tables need it. */
export function StaffPage({ title, crumbs, actions, children }: Props) {
  return (
    <div className="pt-4 desktop:pt-6">
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <div className="mt-2 flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-std-24B-150 desktop:text-std-28B-150 text-solid-gray-900">{title}</h1>
        {actions && <div className="no-print flex grow flex-wrap gap-3 desktop:justify-end">{actions}</div>}
      </div>
      <div className="mt-6">{children}</div>
    </div>
  );
}
