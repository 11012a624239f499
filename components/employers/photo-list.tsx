import type { ComponentProps, ReactNode } from "react";
import { ConfirmForm } from "@/components/form/confirm-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Photo } from "./photo";

type Shown = { id: string; file: string; alt: string; width: number; height: number };

type Props = {
  photos: Shown[];
  /** The page of the list. That of a photo and the files are below it. */
  path: string;
  reorder: ComponentProps<typeof ConfirmForm>["action"];
  /** Sent with every press. */
  hidden?: Record<string, string>;
  /** Whether a photo is public. */
  tag?: (photo: Shown) => ReactNode;
};

/** The photos that a 担当者 or staff may change, in their order, with a form for each step of that order. */
export function PhotoList({ photos, path, reorder, hidden = {}, tag }: Props) {
  const order = photos.map(({ id }) => id);
  return (
    <ol className="space-y-6">
      {photos.map((photo, at) => (
        <li key={photo.id} className="space-y-3 border-b border-solid-gray-300 pb-6">
          <p className="flex flex-wrap items-center gap-2 text-std-17B-170">
            {at + 1}枚め{tag?.(photo)}
          </p>
          <Photo photo={photo} src={`${path}/files/${photo.file}`} className="max-h-80 w-auto max-w-full" />
          <p>
            <span className="text-solid-gray-700">説明：</span>
            {photo.alt}
          </p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink
              look="secondary"
              href={`${path}/${photo.id}`}
              aria-label={`${at + 1}枚めの写真を変える`}
            >
              変える
            </ButtonLink>
            <ButtonLink
              look="secondary"
              href={`${path}/${photo.id}/delete`}
              aria-label={`${at + 1}枚めの写真を削除する`}
            >
              削除する
            </ButtonLink>
            {at > 0 && (
              <Move
                action={reorder}
                hidden={{ ...hidden, order: swapped(order, at - 1) }}
                at={at}
                label="前へ"
              />
            )}
            {at < photos.length - 1 && (
              <Move
                action={reorder}
                hidden={{ ...hidden, order: swapped(order, at) }}
                at={at}
                label="後ろへ"
              />
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

type MoveProps = Pick<ComponentProps<typeof ConfirmForm>, "action" | "hidden"> & {
  at: number;
  label: string;
};

function Move({ at, label, ...form }: MoveProps) {
  return (
    <ConfirmForm
      {...form}
      look="secondary"
      inRow
      label={
        <>
          <span className="sr-only">{at + 1}枚めの写真を</span>
          {label}
        </>
      }
    />
  );
}

/** The order with this place and the next one exchanged. */
function swapped(order: string[], at: number): string {
  return [...order.slice(0, at), order[at + 1], order[at], ...order.slice(at + 2)].join(",");
}
