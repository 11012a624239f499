import type { ComponentProps, ComponentType, ReactNode } from "react";
import { StaffPage } from "@/components/staff/staff-page";
import type { Crumb } from "@/components/ui/breadcrumbs";
import { ConfirmForm } from "./confirm-form";

type Props = Omit<ComponentProps<typeof ConfirmForm>, "inRow"> & {
  title: string;
  crumbs: Crumb[];
  /** The frame of a page of the portal. */
  frame?: ComponentType<{ title: string; crumbs: Crumb[]; children: ReactNode }>;
  /** Fields above the button: a reason, the current password. */
  fields?: ReactNode;
};

/** A page for one step: `children` explain it, the button below takes it. */
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
