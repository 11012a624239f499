const base =
  "inline-flex min-h-14 min-w-[min(8rem,100%)] items-center justify-center rounded-8 px-6 py-3 text-center text-oln-16B-100 leading-140 cursor-pointer border";

/**
 * The classes of the three buttons of the design system, for <button> and <Link>. One `primary` for each page. In forced
 * colours, where backgrounds are gone, the transparent border is the shape.
 */
export const button = {
  primary: `${base} border-transparent bg-key-900 text-white hover:bg-key-1000 hover:underline active:bg-key-1200`,
  secondary: `${base} border-key-900 bg-white text-key-900 hover:bg-key-200 hover:underline active:bg-key-300`,
  danger: `${base} border-transparent bg-error-2 text-white hover:bg-red-1000 hover:underline active:bg-red-1200`,
} as const;

export type ButtonLook = keyof typeof button;
