import type { LoginAgain } from "@/lib/form/state";

/** Leads to the login beside the form, which keeps what was typed. */
export function LoginLink({ href, who }: LoginAgain) {
  return (
    <div className="mt-2">
      <p>{who}</p>
      <a href={href} target="_blank" rel="noopener" className="link inline-flex min-h-11 items-center">
        ログインする（新しいタブで開きます）
      </a>
    </div>
  );
}
