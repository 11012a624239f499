import { SubmitButton } from "@/components/form/submit-button";
import type { FormPage } from "@/lib/jobs/form-address";
import { gap } from "@/lib/jobs/templates/gaps";
import { FirstButton } from "./form-buttons";

/** In the form, so that the press takes along what was typed: the 職種 that is chosen there decides. */
export function TemplateOffer({ shown }: { shown: FormPage }) {
  return (
    <section
      aria-label="ひな形を使う"
      className="space-y-3 rounded-8 border border-solid-gray-420 bg-white p-4"
    >
      <FirstButton shown={shown} />
      <p>
        {shown === "work" ? "選んだ職種" : "下で選んだ職種"}
        のひな形から、業務内容、応募書類、選考方法の書き出しを入れられます。書いてある欄は変わりません。「
        {gap}
        」のところは、あとで書いてください。
      </p>
      <SubmitButton look="secondary" name="fill" value="template">
        ひな形を使う
      </SubmitButton>
    </section>
  );
}
