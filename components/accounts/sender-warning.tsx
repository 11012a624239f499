import { Banner } from "@/components/ui/banner";
import { site } from "@/lib/site";

/** Before an address is typed: it cannot be changed later, and mails to it come from `sender`. */
export function SenderWarning({ sender }: { sender: string }) {
  return (
    <Banner look="warning" title="ご登録後にメールアドレスを変更することはできません。">
      <p>
        メールは業務委託先である{site.mailOperator}から{" "}
        <strong className="inline-block max-w-full break-all">{sender}</strong>{" "}
        というアドレスで送信されます。メール受信制限をされている方はこのアドレスからのメール受信を許可してください。
      </p>
    </Banner>
  );
}
