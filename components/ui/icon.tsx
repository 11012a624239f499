export type IconName = "pay" | "time" | "rest" | "place" | "work" | "deadline" | "phone" | "mail" | "read";

/** A sign beside a text that says the same. app/globals.css draws it. */
export function Icon({ name }: { name: IconName }) {
  return <span aria-hidden="true" className={`icon sign-${name}`} />;
}
