import { employerChoices } from "@/lib/employers/listing/for-staff";

/** All 事業者 as options. Those that are not public are marked. */
export async function employerOptions() {
  const employers = await employerChoices();
  return employers.map(({ id, name, state }) => ({
    value: id,
    label: state === "published" ? name : `${name}（公開していません）`,
  }));
}
