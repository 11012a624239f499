"use client";

import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ContactField } from "../../submission-fields";
import { changeContactAction } from "./actions";

export function ContactForm({ contact }: { contact: string }) {
  return (
    <Form
      action={changeContactAction}
      schema={() => import("@/lib/employers/users/schema").then((all) => all.contactInput)}
      values={{ contact }}
    >
      <ContactField />
      <SubmitButton look="secondary">変更</SubmitButton>
    </Form>
  );
}
