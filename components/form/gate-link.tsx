import type { GateRefusal } from "@/lib/form/state";

const labels = {
  ended: "ログインする（新しいタブで開きます）",
  another: "いまのログインで、この画面を開く（新しいタブで開きます）",
};

/** Opens the way on in a new tab, so that the form keeps what was typed. */
export function GateLink({ reason, href, who }: GateRefusal) {
  return (
    <div className="mt-2">
      <p>{who}</p>
      <a href={href} target="_blank" rel="noopener" className="link inline-flex min-h-11 items-center">
        {labels[reason]}
      </a>
    </div>
  );
}
