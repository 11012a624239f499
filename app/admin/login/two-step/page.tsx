import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { CopyButton } from "@/components/ui/copy-button";
import { Page } from "@/components/ui/page";
import { QrCode } from "@/components/ui/qr-code";
import { requireForSetup } from "@/lib/auth/current";
import { safeNext } from "@/lib/auth/safe-next";
import { findSetup } from "@/lib/staff/set-up-totp";
import { keyUri } from "@/lib/staff/totp";
import { firstParam } from "@/lib/text/first-param";
import { BeginSetupForm, ConfirmSetupForm } from "./form";

export const metadata: Metadata = { title: "二段階認証の設定" };

export default async function SetupPage({ searchParams }: PageProps<"/admin/login/two-step">) {
  const next = safeNext(firstParam((await searchParams).next), "/admin");
  const person = await requireForSetup(next);
  const setup = await findSetup(person);
  return (
    <Page title="二段階認証の設定">
      {setup.state === "none" ? (
        <div className="space-y-6">
          <p>
            ログインのときに、パスワードに加えて、スマートフォンの認証アプリに出る6桁のコードを入力していただきます。パスワードを知られても、管理画面には入られません。
          </p>
          <p>
            先に、スマートフォンに認証アプリ（Google Authenticator、Microsoft
            Authenticator、iPhoneの「パスワード」など）を用意してください。
          </p>
          <BeginSetupForm next={next} />
        </div>
      ) : (
        <ConfirmSetupForm next={next} done={setup.state === "done"}>
          {setup.state === "done" ? (
            <SetUpAlready next={next} />
          ) : (
            <Key email={person.email} secret={setup.key} />
          )}
        </ConfirmSetupForm>
      )}
    </Page>
  );
}

function Key({ email, secret }: { email: string; secret: string }) {
  return (
    <div className="space-y-6">
      <p>認証アプリで、次のQRコードを読み取ってください。</p>
      <QrCode text={keyUri(secret, email)} label="認証アプリで読み取るQRコード" />
      <div>
        <p>読み取れないときは、アプリに次のキーを入力してください（種類は「時間ベース」）。</p>
        <p className="mt-2 font-mono text-std-20N-150">{secret.replace(/(.{4})(?!$)/g, "$1 ")}</p>
        <div className="mt-2">
          <CopyButton text={secret} label="キーをコピーする" />
        </div>
      </div>
    </div>
  );
}

function SetUpAlready({ next }: { next: string }) {
  return (
    <div className="space-y-6">
      <p>
        二段階認証は設定済みです。回復コードの作り直しや、別のスマートフォンへの変更は「自分のアカウント」で行えます。
      </p>
      <ButtonLink href={next}>次へ進む</ButtonLink>
    </div>
  );
}
