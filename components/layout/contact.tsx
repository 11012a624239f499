import { site } from "@/lib/site";

export function Contact() {
  return (
    <address className="mt-2 not-italic">
      {site.operator}　{site.department}
      <br />
      {site.address}
      <br />
      電話：{site.phone}
      <br />
      {site.hours}
    </address>
  );
}
