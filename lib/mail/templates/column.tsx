import type { CSSProperties, ReactNode } from "react";

type Props = { children: ReactNode; maxWidth?: string; lang?: string; style: CSSProperties };

/** A cell over the full width. Padding stands on a cell because some mail programs ignore it elsewhere (record 025). */
export function Column({ children, maxWidth, ...cell }: Props) {
  return (
    <table
      align="center"
      width="100%"
      border={0}
      cellPadding="0"
      cellSpacing="0"
      role="presentation"
      style={maxWidth ? { maxWidth } : undefined}
    >
      <tbody>
        <tr>
          <td {...cell}>{children}</td>
        </tr>
      </tbody>
    </table>
  );
}
