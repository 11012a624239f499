/** Addresses that open the map program of a phone or, without one, a map in the browser; nothing of them is loaded here. */
const maps = [
  { name: "Googleマップ", address: "https://www.google.com/maps/search/?api=1&query=" },
  { name: "Appleマップ", address: "https://maps.apple.com/?q=" },
];

/** Links to a place on the maps that people have. `of` tells screen readers which place. */
export function MapLinks({ place, of }: { place: string; of: string }) {
  return (
    <span className="no-print flex! flex-wrap gap-x-4 text-dns-16N-130">
      {maps.map(({ name, address }) => (
        <a
          key={name}
          href={address + encodeURIComponent(place)}
          aria-label={`${of}を${name}で見る`}
          rel="noopener noreferrer"
          className="link inline-flex min-h-11 items-center"
        >
          {name}
        </a>
      ))}
    </span>
  );
}
