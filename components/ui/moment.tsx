import { japanTime, longDate } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";
import { Unbroken } from "./unbroken";

/** Day and time in a column: a line breaks between the two only. */
export function Moment({ at }: { at: Date }) {
  return (
    <>
      <Unbroken>{longDate(japanDate(at))}</Unbroken> <Unbroken>{japanTime(at)}</Unbroken>
    </>
  );
}
