import type { ComponentProps, ComponentType, ReactNode } from "react";
import { StaffPage } from "@/components/staff/staff-page";
import type { Crumb } from "@/components/ui/breadcrumbs";
import { ConfirmForm } from "./confirm-form";

type Props = Omit<ComponentProps<typeof ConfirmForm>, "inRow"> & {
  title: string;
  crumbs: Crumb[];
  /** The portal's own frame of a page. */
  frame?: ComponentType<{ title: string; crumbs: Crumb[]; children: ReactNode }>;
  /** Asked for beside the press: a reason, the current password. */
  fields?: ReactNode;
};

/** A page for one press: `children` say what it does, the button below does it. */
export function ConfirmPage({ title, crumbs, frame: Frame = StaffPage, fields, children, ...form }: Props) {
  return (
    <Frame title={title} crumbs={crumbs}>
      <div className="max-w-[44rem] space-y-6">
        {children}
        <ConfirmForm {...form}>{fields}</ConfirmForm>
      </div>
    </Frame>
  );
}
