import type { Metadata } from "next";
import Link from "next/link";
import { Page } from "@/components/ui/page";
import { requireLoginStep } from "@/lib/auth/current";
import { firstParam } from "@/lib/text/first-param";
import { CodeForm } from "./form";

export const metadata: Metadata = { title: "二段階認証" };

export default async function CodePage({ searchParams }: PageProps<"/admin/login/code">) {
  const query = await searchParams;
  const next = firstParam(query.next);
  await requireLoginStep("code", next);
  const recovery = query.by === "recovery";
  const other = new URLSearchParams({ ...(next ? { next } : {}), ...(recovery ? {} : { by: "recovery" }) });
  return (
    <Page title="二段階認証">
      <CodeForm key={String(recovery)} next={next} recovery={recovery} />
      <p className="mt-10">
        <Link href={`/admin/login/code?${other}`} prefetch={false} className="link inline-block py-2">
          {recovery ? "認証アプリの確認コードで進む" : "認証アプリが使えないときは、回復コードで進む"}
        </Link>
      </p>
      <p className="mt-4">
        回復コードもないときは、管理者の職員に「二段階認証のリセット」を依頼してください。
      </p>
    </Page>
  );
}
