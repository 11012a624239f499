import { site } from "@/lib/site";
import { Contact } from "./contact";

const links = [
  { href: "/business/register", label: "事業者登録（求人の掲載）" },
  { href: "/terms", label: "利用・運用規約" },
  { href: "/privacy", label: "プライバシーポリシー" },
  { href: "/accessibility", label: "アクセシビリティ" },
  { href: "/manual/phone", label: "スマートフォン版マニュアル" },
  { href: "/manual/pc", label: "パソコン版マニュアル" },
  { href: "/manual/business", label: "事業者用マニュアル" },
];

export function SiteFooter() {
  return (
    <footer className="mt-16 border-t-4 border-key-1200 bg-solid-gray-50 pb-10 print:mt-4">
      <div className="content-width grid gap-8 pt-8 desktop:grid-cols-2">
        <section aria-labelledby="contact">
          <h2 id="contact" className="text-std-18B-160">
            お問い合わせ
          </h2>
          <Contact />
        </section>
        <nav aria-label="このサイトについて">
          <ul className="grid gap-x-6 desktop:grid-cols-2">
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href} className="link flex min-h-11 items-center">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <p className="content-width mt-8 text-balance text-dns-14N-130 text-solid-gray-700">
        {site.name}は、{site.city}が運営しています。
      </p>
    </footer>
  );
}
