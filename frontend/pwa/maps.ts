// The map is heavy: it comes only where a page has a place for it.
type MapModule = { drawMaps: (places: Iterable<HTMLElement>) => void; pickPoint: (place: HTMLElement, start: [number, number] | null, told: (point: [number, number]) => void) => void };

export function mapModule(): Promise<MapModule> {
  const address = import.meta.url.replace(/pwa[^/]*$/, "");
  return import(document.querySelector<HTMLElement>("[data-powiat-map-script]")?.dataset.powiatMapScript ?? `${address}map.js`) as Promise<MapModule>;
}

export function loadMaps(): void {
  const places = document.querySelectorAll<HTMLElement>("[data-powiat-map]");
  if (places.length) void mapModule().then((map) => map.drawMaps(places));
}
