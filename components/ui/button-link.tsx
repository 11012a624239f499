import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, button } from "./button";

export function ButtonLink({
  look = "primary",
  className = "",
  ...rest
}: ComponentProps<typeof Link> & { look?: ButtonLook }) {
  return <Link className={`${button[look]} ${className}`} {...rest} />;
}
