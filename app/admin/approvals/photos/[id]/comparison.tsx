import type { ReactNode } from "react";
import { Photo } from "@/components/employers/photo";
import { Tag } from "@/components/ui/tag";

type One = { id: string; file: string; alt: string; width: number; height: number };

/** Each changed photo as the 事業者 would have it, beside the one that is public now; the others once. `path`: where staff read the files. */
export function PhotoComparison({ shown, proposed, path }: { shown: One[]; proposed: One[]; path: string }) {
  return (
    <ol className="space-y-6">
      {proposed.map((photo, at) => {
        const before = shown.findIndex(({ id }) => id === photo.id);
        const old = shown[before];
        const changes = differences(photo, at, old, before);
        return (
          <li key={photo.id} className="border-b border-solid-gray-300 pb-6">
            <h2 className="flex flex-wrap items-center gap-2 text-std-17B-170">
              {at + 1}枚め
              {changes.map((change) => (
                <Tag key={change} look="warm">
                  {change}
                </Tag>
              ))}
              {changes.length === 0 && <Tag>変更なし</Tag>}
            </h2>
            {changes.length === 0 ? (
              <div className="mt-2 space-y-2">
                <WithText photo={photo} path={path} small />
              </div>
            ) : (
              <div className="mt-2 grid gap-4 desktop:grid-cols-2">
                <Side title="いま公開している写真">
                  {old ? <WithText photo={old} path={path} /> : <p>（ありません）</p>}
                </Side>
                <Side title="申請の写真">
                  <WithText photo={photo} path={path} />
                </Side>
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h3 className="text-dns-16B-130 text-solid-gray-700">{title}</h3>
      <div className="mt-2 space-y-2">{children}</div>
    </section>
  );
}

function WithText({ photo, path, small = false }: { photo: One; path: string; small?: boolean }) {
  const most = small ? "max-h-40" : "max-h-96";
  return (
    <>
      <Photo photo={photo} src={`${path}/files/${photo.file}`} className={`${most} w-auto max-w-full`} />
      <p>
        <span className="text-solid-gray-700">説明：</span>
        {photo.alt}
      </p>
    </>
  );
}

function differences(photo: One, at: number, old: One | undefined, before: number): string[] {
  if (!old) return ["追加"];
  return [
    ...(photo.file === old.file ? [] : ["写真の変更"]),
    ...(photo.alt === old.alt ? [] : ["説明の変更"]),
    ...(at === before ? [] : [`順番の変更（いま${before + 1}枚め）`]),
  ];
}
