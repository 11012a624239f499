import type { Metadata } from "next";
import { Page } from "@/components/ui/page";
import { passwordNeeded } from "@/lib/accounts/reauthenticate";
import { requireLoginStep } from "@/lib/auth/current";
import { firstParam } from "@/lib/text/first-param";
import { FirstPasswordForm } from "./form";

export const metadata: Metadata = { title: "パスワードの変更" };

export default async function FirstPasswordPage({ searchParams }: PageProps<"/admin/login/password">) {
  const next = firstParam((await searchParams).next);
  const person = await requireLoginStep("password", next);
  return (
    <Page title="パスワードの変更">
      <p className="mb-8">
        初期パスワードは、はじめてのログインにだけ使います。ご自分だけが知っているパスワードに変更してください。
      </p>
      <FirstPasswordForm email={person.email} askCurrent={passwordNeeded(person, new Date())} next={next} />
    </Page>
  );
}
