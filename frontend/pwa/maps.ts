// The map is heavy: it comes only where a page has a place for it.
type MapModule = { drawMaps: (places: Iterable<HTMLElement>) => Promise<void>; pickPoint: (place: HTMLElement, start: [number, number] | null, told: (point: [number, number]) => void) => void };

export function mapModule(): Promise<MapModule> {
  const address = import.meta.url.replace(/pwa[^/]*$/, "");
  return import(document.querySelector<HTMLElement>("[data-powiat-map-script]")?.dataset.powiatMapScript ?? `${address}map.js`) as Promise<MapModule>;
}

// Not before the words of the page are drawn, and only for a place that is on the screen or nearly.
export function loadMaps(): void {
  const near = new IntersectionObserver(
    (seen) => {
      const places = seen.filter((one) => one.isIntersecting).map((one) => one.target as HTMLElement);
      for (const place of places) near.unobserve(place);
      if (places.length) void mapModule().then((map) => map.drawMaps(places));
    },
    { rootMargin: "200px" },
  );
  for (const place of document.querySelectorAll<HTMLElement>("[data-powiat-map]")) near.observe(place);
}
