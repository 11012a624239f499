"use client";

import { createContext, useContext } from "react";
import { fieldId } from "@/lib/form/field-id";
import type { WarnedForm } from "@/lib/form/state";
import type { MarkdownHtml } from "@/lib/text/markdown";

type FormContext = {
  errors: Record<string, string | undefined>;
  values: Record<string, string>;
  pending: boolean;
  preview?: MarkdownHtml | undefined;
  /** The press was held back by these warnings. */
  warned?: WarnedForm | undefined;
};

export const FormContext = createContext<FormContext | undefined>(undefined);

export function useFormContext(): FormContext {
  const context = useContext(FormContext);
  if (!context) throw new Error("a field is outside of a <Form>");
  return context;
}

/** What a field needs: ids for label, help and error, and the value that was typed before. */
export function useField(name: string, hasHelp = false) {
  const { errors, values } = useFormContext();
  const id = fieldId(name);
  const error = errors[name];
  const describedBy = [hasHelp && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    error,
    value: values[name],
    control: {
      name,
      "aria-describedby": describedBy || undefined,
      "aria-invalid": error ? (true as const) : undefined,
    },
  };
}
