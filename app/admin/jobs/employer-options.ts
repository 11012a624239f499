import { employerChoices } from "@/lib/employers/listing/for-staff";

/** 事業者 to choose from, those that are not public marked. */
export async function employerOptions() {
  const employers = await employerChoices();
  return employers.map(({ id, name, state }) => ({
    value: id,
    label: state === "published" ? name : `${name}（公開していません）`,
  }));
}
