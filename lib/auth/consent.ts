import { cookies } from "next/headers";
import type { RegisteringKind } from "@/lib/accounts/schema";
import { sign, unsign } from "@/lib/crypto/tokens";
import { registeringKinds } from "@/lib/mailed-links/registering-kinds";
import { hour } from "@/lib/time/units";
import { cookieAttributes } from "./session-cookie";

const name = "consent";

/** Marks this browser as one whose user has agreed to 利用規約 on the page before 登録申請. It names nobody. */
export async function keepConsent(kind: RegisteringKind): Promise<void> {
  const { registerPage } = registeringKinds[kind];
  (await cookies()).set(name, sign("consent", kind), cookieAttributes({ path: registerPage, life: hour }));
}

export async function hasConsented(kind: RegisteringKind): Promise<boolean> {
  return unsign("consent", (await cookies()).get(name)?.value) === kind;
}
