import { ButtonLink } from "@/components/ui/button-link";
import { Phrases } from "@/components/ui/phrases";

const steps = [
  { title: "規約に同意する", text: "利用・運用規約をお読みください。" },
  { title: "Eメールアドレスを送る", text: "登録のためのメールが届きます。" },
  { title: "メールから登録する", text: "届いたパスワードを入力すれば完了です。" },
];

/** Invites visitors to register. Applicants who are signed in get a link to their menu instead. */
export function RegisterGuide() {
  return (
    <section aria-labelledby="register" className="mt-14 bg-key-50 py-10 no-print">
      <div className="content-width">
        <h2 id="register" className="text-std-24B-150 desktop:text-std-28B-150 text-key-1200">
          <Phrases of={["求職者登録をすると、", "市からのメールが届きます"]} />
        </h2>
        <p className="mt-2 max-w-[44rem]">
          合同企業面接などの情報を、一般の方と学生の方それぞれに合わせて、市からメールでお知らせします。登録は無料で、いつでもやめられます。
        </p>
        <ol className="mt-6 grid gap-x-8 gap-y-4 desktop:grid-cols-3">
          {steps.map(({ title, text }, index) => (
            <li key={title} className="flex gap-4">
              <span
                aria-hidden="true"
                className="flex size-11 shrink-0 items-center justify-center rounded-full bg-key-900 text-std-20B-150 text-white"
              >
                {index + 1}
              </span>
              <div>
                <h3 className="text-std-18B-160">{title}</h3>
                <p>{text}</p>
              </div>
            </li>
          ))}
        </ol>
        <div className="mt-7 flex flex-wrap items-center gap-x-6 gap-y-3">
          <ButtonLink href="/register" className="for-guest">
            求職者登録
          </ButtonLink>
          <ButtonLink href="/login" look="secondary" className="for-guest">
            ログイン
          </ButtonLink>
          <ButtonLink href="/mypage" className="for-applicant">
            求職者メニュー
          </ButtonLink>
        </div>
      </div>
    </section>
  );
}
