import type { ComponentProps } from "react";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";
import { PageFrame } from "./page-frame";

type Props = Omit<ComponentProps<typeof PageFrame>, "above"> & { crumbs?: Crumb[] };

/** The frame of every page below the top: breadcrumbs, one h1, content. */
export function Page({ crumbs, ...rest }: Props) {
  return <PageFrame above={crumbs && <Breadcrumbs crumbs={crumbs} />} {...rest} />;
}
