import type { ComponentType, ReactNode } from "react";
import { StaffPage } from "@/components/staff/staff-page";
import type { Crumb } from "@/components/ui/breadcrumbs";
import { ConfirmForm, type ConfirmFormProps } from "./confirm-form";

type Props = Omit<ConfirmFormProps, "inRow" | "schema"> & {
  title: string;
  crumbs: Crumb[];
  /** The frame of a page of the portal. */
  frame?: ComponentType<{ title: string; crumbs: Crumb[]; children: ReactNode }>;
  /** A client component that names the schema: a page of the server cannot hand a function to the browser. */
  form?: ComponentType<ConfirmFormProps>;
  /** Fields above the button. */
  fields?: ReactNode;
};

/** A page for one step: `children` explain it, the button below takes it. */
export function ConfirmPage({
  title,
  crumbs,
  frame: Frame = StaffPage,
  form: Form = ConfirmForm,
  fields,
  children,
  ...props
}: Props) {
  return (
    <Frame title={title} crumbs={crumbs}>
      <div className="max-w-[44rem] space-y-6">
        {children}
        <Form {...props}>{fields}</Form>
      </div>
    </Frame>
  );
}
