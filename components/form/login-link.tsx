import type { LoginAgain } from "@/lib/form/state";

/** Opens the login in a new tab, so that the form keeps what was typed. */
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
