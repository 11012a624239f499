import { ButtonLink } from "./button-link";

/** The links to what can be done with the record of the page. */
export function ButtonLinks({ links }: { links: { href: string; label: string }[] }) {
  return (
    <ul className="flex flex-wrap gap-3">
      {links.map(({ href, label }) => (
        <li key={href}>
          <ButtonLink look="secondary" href={href}>
            {label}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
