/** A telephone number that a phone calls when it is pressed. */
export function PhoneLink({ number }: { number: string }) {
  return (
    <a
      href={`tel:${number}`}
      className="link -my-2.5 inline-block py-2.5 whitespace-nowrap print:m-0 print:p-0"
    >
      {number}
    </a>
  );
}
