import { municipalities, outsideCity, site } from "@/lib/site";

type Place = {
  postalCode?: string;
  streetAddress?: string;
  addressLocality?: string;
  addressRegion: string;
};

const postcode = /^〒?(\d{3})-?(\d{4})(?!\d)\s*/;
const prefecture =
  /^(北海道|東京都|(?:大阪|京都)府|(?:神奈川|和歌山|鹿児島|[^\s\d都道府県市町村区]{2})県)\s*/;
// Names of cities that hold 市 or 郡 themselves come first.
const municipality =
  /^((?:四日市|廿日市|野々市|市川|市原|郡山|大和郡山|小郡|蒲郡|郡上|余市郡余市|高市郡[^\s]{1,5}?)[市町村]|[^\s\d市]{1,6}?郡[^\s\d]{1,6}?[町村]|[^\s\d]{1,6}?市|[^\s\d]{1,5}?区)\s*/;

/** Of all 就業場所: the address first, then the further 地区. */
export function placesOf(job: { workplace: string; district: string; moreDistricts: string }): Place[] {
  const more = job.moreDistricts.split(",").filter((district) => district && district !== job.district);
  return [placeOf(job), ...more.map(ofDistrict)];
}

/** Of another town nothing is certain but that it is near. */
function ofDistrict(district: string): Place {
  if (district === outsideCity) return { addressRegion: site.prefecture };
  return { streetAddress: district, addressLocality: site.city, addressRegion: site.prefecture };
}

/**
 * The parts of "いわき市小名浜字見本1番地" for schema.org's PostalAddress. A place counts only when it is certain: behind its
 * prefecture, or by a name that no other prefecture has. Otherwise, as for 自宅 or 市内の各現場, it is the 地区 of the posting:
 * a search engine would show a wrong town as a fact.
 */
export function placeOf({ workplace, district }: { workplace: string; district: string }): Place {
  const [line = ""] = workplace.normalize("NFKC").trim().split("\n");
  const [code, first, last] = postcode.exec(line) ?? [""];
  const address = line.slice(code.length);
  const [begin, region] = prefecture.exec(address) ?? ["", undefined];
  const [found, town] = municipality.exec(address.slice(begin.length)) ?? [];
  const street = address.slice(begin.length + (found ?? "").length).trim();
  const isCertain = region !== undefined || municipalities.some((name) => name === town);
  // 市内, 市外 and 市役所 are words, not a town with a street.
  if (!town || !isCertain || /^(?:内|外|役所|近郊|全域)/.test(street)) return ofDistrict(district);
  return {
    ...(first && last ? { postalCode: `${first}-${last}` } : {}),
    streetAddress: street || (town === site.city ? district : town),
    addressLocality: town,
    addressRegion: region ?? site.prefecture,
  };
}

/** The place of work for a map; undefined where the posting names none that is certain (自宅, 市内の各現場). */
export function mapPlace(job: { workplace: string; district: string }): string | undefined {
  const { addressRegion, addressLocality, streetAddress } = placeOf(job);
  const isDistrictOnly = streetAddress === job.district || streetAddress === addressLocality;
  return isDistrictOnly || !streetAddress || !addressLocality
    ? undefined
    : addressRegion + addressLocality + streetAddress;
}
