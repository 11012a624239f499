import { Page } from "@/components/ui/page";
import { SectionTitle } from "@/components/ui/section-title";
import type { GateRefusal } from "@/lib/form/state";
import { writtenTexts } from "@/lib/form/written-texts";
import { GateLink } from "./gate-link";

type Props = { gate?: GateRefusal | undefined; values: Record<string, string> };

const pages = {
  ended: {
    title: "ログインの有効時間が切れました",
    text: "まだ送信していません。下のリンクからログインして、この画面に戻り、再読み込みをしてください。「フォームを再送信しますか」などと聞かれたら、再送信を選んでください。入力した内容がもう一度送信されます。",
  },
  another: {
    title: "別の方がログインしています",
    text: "まだ何も変更していません。さきほどの画面を開いたあとに、このブラウザで別の方がログインしました。ご自分のアカウントで続けるときは、いったんログアウトし、ログインしなおしてください。",
  },
};

/**
 * In place of a page whose form was sent without JavaScript and refused by the gate: the page of the form would redirect to
 * the login, or be that of another account. After `ended`, a reload of this answer sends the form again, with the passwords
 * and files that the server cannot fill in.
 */
export function UnsentForm({ gate, values }: Props) {
  const texts = writtenTexts(values);
  const { title, text } = pages[gate?.reason ?? "ended"];
  return (
    <Page title={title}>
      <p>{text}</p>
      {gate && <GateLink {...gate} />}
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
