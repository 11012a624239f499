"use client";

import { createContext, type ReactNode, useContext } from "react";

const FormMark = createContext<string | undefined>(undefined);

/** Every form inside is shown to this account, and acts for no other: lib/accounts/form-mark.ts. */
export function FormsOf({ mark, children }: { mark: string | undefined; children: ReactNode }) {
  return <FormMark.Provider value={mark}>{children}</FormMark.Provider>;
}

/** The mark of the account to which this page is shown; undefined on a page without a login. */
export const useFormMark = () => useContext(FormMark);
