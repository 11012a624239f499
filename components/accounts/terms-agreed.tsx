type Props = {
  /** The page of the 規約, which opens in a new tab: what was typed stays. */
  href: string;
  name: string;
  /** The label of the button below. */
  button: string;
};

/** Beside the button of 認証: to what its press agrees. */
export function TermsAgreed({ href, name, button }: Props) {
  return (
    <p>
      ［{button}］を押すと、
      <a href={href} target="_blank" rel="noreferrer" className="link inline-flex min-h-11 items-center">
        {name}（新しいタブで開きます）
      </a>
      に同意したことになります。
    </p>
  );
}
