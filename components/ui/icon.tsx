/** Lines in a square of 24: short paths, because a list repeats them. */
const paths = {
  pay: "M12 21a9 9 0 1 0 0-18a9 9 0 0 0 0 18M8.5 7l3.5 5l3.5-5M12 12v5M9 12h6M9 14.5h6",
  time: "M12 21a9 9 0 1 0 0-18a9 9 0 0 0 0 18M12 7v5l3.5 2",
  rest: "M4 6h16v14H4zM4 10.5h16M8.5 3v4M15.5 3v4",
  place: "M12 21s7-6 7-11a7 7 0 1 0-14 0c0 5 7 11 7 11M12 12.5a2.5 2.5 0 1 0 0-5a2.5 2.5 0 0 0 0 5",
  work: "M4 8h16v12H4zM9 8V4.5h6V8M4 13.5h16",
  deadline: "M6 21V4h12l-3 4l3 4H6",
  phone:
    "M5 4h4l1.5 5L8 10.5a11 11 0 0 0 5.5 5.5l1.5-2.5l5 1.5v4a2 2 0 0 1-2 2A15 15 0 0 1 3 6a2 2 0 0 1 2-2",
  mail: "M3 6h18v13H3zM3 7l9 7l9-7",
  read: "M6 3h9l4 4v14H6zM9.5 12h6M9.5 16h6",
} as const;

export type IconName = keyof typeof paths;

/** A sign beside a text that says the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className="icon">
      <path d={paths[name]} />
    </svg>
  );
}
