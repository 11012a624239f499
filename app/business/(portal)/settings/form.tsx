"use client";

import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ContactField } from "../../application-fields";
import { changeContactAction } from "./actions";

export function ContactForm({ contact }: { contact: string }) {
  return (
    <Form
      action={changeContactAction}
      schema={() => import("@/lib/business/schema").then((all) => all.contactInput)}
      values={{ contact }}
    >
      <ContactField />
      <SubmitButton look="secondary">変更</SubmitButton>
    </Form>
  );
}
