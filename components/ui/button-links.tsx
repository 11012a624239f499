import { ButtonLink } from "./button-link";

/** What can be done with the thing that the page shows. */
export function ButtonLinks({ links }: { links: { href: string; label: string }[] }) {
  return (
    <ul className="flex flex-wrap gap-3">
      {links.map(({ href, label }) => (
        <li key={href}>
          <ButtonLink look="secondary" href={href} prefetch={false}>
            {label}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
