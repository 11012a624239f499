import type { ComponentProps } from "react";
import { type ButtonLook, button } from "./button";

export function ButtonLink({
  look = "primary",
  className = "",
  ...rest
}: ComponentProps<"a"> & { look?: ButtonLook }) {
  return <a className={`${button[look]} ${className}`} {...rest} />;
}
