import { Page } from "@/components/ui/page";
import { SectionTitle } from "@/components/ui/section-title";
import type { LoginAgain } from "@/lib/form/state";
import { writtenTexts } from "@/lib/form/written-texts";
import { LoginLink } from "./login-link";

type Props = { login?: LoginAgain | undefined; values: Record<string, string> };

/**
 * In place of a page whose form was sent without JavaScript after the login had ended. A reload of this answer sends the
 * form again, with the passwords and files that the server cannot fill in.
 */
export function EndedLogin({ login, values }: Props) {
  const texts = writtenTexts(values);
  return (
    <Page title="ログインの有効時間が切れました">
      <p>
        まだ送信していません。下のリンクからログインして、この画面に戻り、再読み込みをしてください。「フォームを再送信しますか」などと聞かれたら、再送信を選んでください。入力した内容がもう一度送信されます。
      </p>
      {login && <LoginLink {...login} />}
      {texts.length > 0 && (
        <>
          <SectionTitle>入力した内容</SectionTitle>
          <ul className="space-y-3">
            {texts.map((text) => (
              <li key={text} className="whitespace-pre-line rounded-8 border border-solid-gray-420 p-4">
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
