import { Banner } from "@/components/ui/banner";
import { fieldAddress } from "@/lib/jobs/form-address";
import type { Warning } from "@/lib/jobs/warnings";

/** Warnings with their reasons. They forbid nothing: staff know the exceptions. `form`: the page of the form, to link the fields. */
export function Warnings({ warnings, form }: { warnings: Warning[]; form?: string }) {
  if (warnings.length === 0) return null;
  return (
    <Banner look="warning" title="公開する前に、次のことを確かめてください。">
      <ul className="space-y-3">
        {warnings.map(({ field, label, found, reason, instead }) => (
          <li key={`${field} ${found}`}>
            {form === undefined ? (
              <p className="font-bold">
                {label}：{found}
              </p>
            ) : (
              <a href={fieldAddress(form, field)} className="link inline-flex min-h-11 items-center">
                {label}：{found}
              </a>
            )}
            <p>{reason}</p>
            {instead && <p>書きかえの例：{instead}</p>}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
