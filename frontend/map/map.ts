// Maps: the county's own ground, pins that the server has put together, heat in cells, a point to pick.
import Feature from "ol/Feature";
import OlMap from "ol/Map";
import { defaults } from "ol/control/defaults";
import View from "ol/View";
import GeoJSON from "ol/format/GeoJSON";
import Point from "ol/geom/Point";
import VectorLayer from "ol/layer/Vector";
import { fromLonLat, toLonLat, transformExtent } from "ol/proj";
import VectorSource from "ol/source/Vector";
import { made as element, link } from "../pwa/made";
import { say } from "../pwa/words";
import { baseStyle, dotStyle, heatStyle, pinStyle, workStyle } from "./styles";

export const COUNTY: [number, number, number, number] = [18.85, 51.38, 19.35, 51.8];
export const FORMAT = new GeoJSON({ featureProjection: "EPSG:3857" });

// The browser answers to fingers and keys between the steps.
const breath = () => new Promise<void>((go) => setTimeout(go));

export async function drawMaps(places: Iterable<HTMLElement>): Promise<void> {
  for (const place of places) {
    await breath();
    const map = draw(place);
    await breath();
    fill(map, place);
  }
}

function draw(place: HTMLElement): OlMap {
  place.querySelector(".pw-livemap__waiting")?.remove();
  const map = made(place);
  const { lon, lat } = place.dataset;
  if (lon && lat) {
    map.addLayer(new VectorLayer({ source: new VectorSource({ features: [new Feature(new Point(fromLonLat([Number(lon), Number(lat)])))] }), style: dotStyle() }));
    map.getView().setCenter(fromLonLat([Number(lon), Number(lat)]));
    map.getView().setZoom(15);
  } else {
    const box = (place.dataset.box?.split(",").map(Number) ?? COUNTY) as [number, number, number, number];
    map.getView().fit(transformExtent(box, "EPSG:4326", "EPSG:3857"), { padding: [12, 12, 12, 12] });
  }
  return map;
}

function fill(map: OlMap, place: HTMLElement): void {
  const { works, pins, heat, query } = place.dataset;
  if (works) void showWorks(map, works);
  if (pins) showPins(map, place, pins);
  if (heat) void showHeat(map, `${heat}?${query ?? ""}`);
}

export function made(place: HTMLElement): OlMap {
  const ground = new VectorLayer({
    source: new VectorSource({ url: place.dataset.base, format: FORMAT, attributions: say("map_credit", {}, "Mapa: powiat łaski") }),
    style: baseStyle,
    declutter: true,
    zIndex: -2,
  });
  const map = new OlMap({ target: place, layers: [ground], controls: defaults({ rotate: false }), view: new View({ minZoom: 8, maxZoom: 19 }) });
  for (const button of place.querySelectorAll(".ol-zoom button")) {
    button.setAttribute("aria-label", button.classList.contains("ol-zoom-in") ? say("map_in", {}, "Przybliż") : say("map_out", {}, "Oddal"));
    button.setAttribute("title", button.getAttribute("aria-label") ?? "");
  }
  return map;
}

function showPins(map: OlMap, place: HTMLElement, address: string): void {
  const source = new VectorSource();
  const talk = element("div", "pw-livemap__talk");
  talk.setAttribute("role", "status");
  place.append(talk);
  map.addLayer(new VectorLayer({ source, style: pinStyle }));
  let asked = 0;
  const load = async () => {
    const mine = ++asked;
    const box = transformExtent(map.getView().calculateExtent(map.getSize()), "EPSG:3857", "EPSG:4326");
    const answer = await fetch(`${address}?bbox=${box.map((one) => one.toFixed(5)).join(",")}&${place.dataset.query ?? ""}`).catch(() => null);
    if (mine !== asked) return;
    if (!answer?.ok) return void (talk.textContent = say("map_failed", {}, "Nie udało się wczytać zgłoszeń. Sprawdź zasięg."));
    source.clear();
    source.addFeatures(FORMAT.readFeatures(await answer.json()) as Feature[]);
    place.dataset.pins = String(source.getFeatures().length);
  };
  map.on("moveend", () => void load());
  map.on("click", (event) => {
    const found = map.forEachFeatureAtPixel(event.pixel, (one) => (one.get("count") ? one : undefined), { hitTolerance: 8 });
    talk.replaceChildren();
    if (!found) return;
    if (found.get("count") > 1) {
      const at = (found.getGeometry() as Point).getCoordinates();
      map.getView().animate({ center: at, zoom: (map.getView().getZoom() ?? 10) + 2, duration: isCalm() ? 0 : 250 });
      return;
    }
    const number = String(found.get("number"));
    talk.append(link(say("report_number", { number }, "Zgłoszenie {number}"), `${place.dataset.one ?? ""}${number}/`));
  });
}

async function showHeat(map: OlMap, address: string): Promise<void> {
  const told = await (await fetch(address)).json();
  const cells = told.cells as [number, number, number][];
  const most = Math.max(1, ...cells.map(([, , many]) => many));
  const features = cells.map(([lon, lat, many]) => new Feature({ geometry: new Point(fromLonLat([lon, lat])), many, share: many / most }));
  map.addLayer(new VectorLayer({ source: new VectorSource({ features }), style: heatStyle }));
}

/** Planned works: a ring as wide as they reach. Their words stand in the list. */
export async function showWorks(map: OlMap, address: string): Promise<void> {
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) return;
  const features = FORMAT.readFeatures(await answer.json()) as Feature[];
  map.addLayer(new VectorLayer({ source: new VectorSource({ features }), style: workStyle, zIndex: -1 }));
}

/** The point is the middle of the map: dragging, arrows and + - move it. */
export function pickPoint(place: HTMLElement, start: [number, number] | null, told: (point: [number, number]) => void): void {
  if (place.dataset.ready) return;
  place.dataset.ready = "1";
  place.tabIndex = 0;
  place.setAttribute("role", "application");
  place.setAttribute("aria-label", say("map_pick"));
  const map = draw(place);
  const cross = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  cross.setAttribute("viewBox", "0 0 36 36");
  cross.setAttribute("aria-hidden", "true");
  cross.classList.add("pw-livemap__cross");
  cross.innerHTML = '<circle cx="18" cy="18" r="9" fill="none" stroke="currentColor" stroke-width="3"/><path d="M18 0v14M18 22v14M0 18h14M22 18h14" stroke="currentColor" stroke-width="3"/>';
  place.append(cross);
  if (start) {
    map.getView().setCenter(fromLonLat(start));
    map.getView().setZoom(16);
  }
  let isFirst = !start;
  map.on("moveend", () => {
    // The first picture of the whole county is not yet a place.
    if (isFirst) return void (isFirst = false);
    const [lon, lat] = toLonLat(map.getView().getCenter() as [number, number]);
    told([lon as number, lat as number]);
  });
}

function isCalm(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
