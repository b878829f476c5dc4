// The map beside the queue: what is chosen in one shows in the other. The list is whole without it.
import Feature from "ol/Feature";
import Point from "ol/geom/Point";
import VectorLayer from "ol/layer/Vector";
import { transformExtent } from "ol/proj";
import Cluster from "ol/source/Cluster";
import VectorSource from "ol/source/Vector";
import { COUNTY, FORMAT, made } from "./map";
import { chosenStyle, pinStyle } from "./styles";

const TOGETHER = 34;

function draw(place: HTMLElement): void {
  place.querySelector(".pw-livemap__waiting")?.remove();
  const map = made(place);
  const box = (place.dataset.box?.split(",").map(Number) ?? COUNTY) as [number, number, number, number];
  map.getView().fit(transformExtent(box, "EPSG:4326", "EPSG:3857"), { padding: [12, 12, 12, 12] });
  const all = new VectorSource<Feature<Point>>();
  const pins = new VectorLayer({
    source: new Cluster({ source: all, distance: TOGETHER }),
    style: (cluster) => {
      const found = cluster.get("features") as Feature[];
      const hazard = found.find((one) => one.get("lane") === "B");
      return pinStyle(new Feature({ count: found.length, tone: (hazard ?? found[0])?.get("tone") }));
    },
  });
  const ring = new VectorSource<Feature<Point>>();
  map.addLayer(pins);
  map.addLayer(new VectorLayer({ source: ring, style: chosenStyle }));
  const talk = document.createElement("div");
  talk.className = "pw-livemap__talk";
  talk.setAttribute("role", "status");
  place.append(talk);

  const load = async (): Promise<void> => {
    const answer = await fetch(place.dataset.points ?? "", { headers: { "X-Powiat-Background": "1" } }).catch(() => null);
    if (!answer?.ok || !answer.headers.get("content-type")?.includes("json")) return;
    all.clear();
    all.addFeatures(FORMAT.readFeatures(await answer.json()) as Feature<Point>[]);
    place.dataset.count = String(all.getFeatures().length);
    choose(place.dataset.chosen ?? "", false);
  };

  const choose = (number: string, go: boolean): void => {
    place.dataset.chosen = number;
    ring.clear();
    const found = all.getFeatures().find((one) => one.get("number") === number);
    const at = found?.getGeometry()?.getCoordinates();
    if (!at) return;
    ring.addFeature(new Feature(new Point(at)));
    const view = map.getView();
    const seen = view.calculateExtent(map.getSize());
    const isSeen = at[0] >= seen[0] && at[0] <= seen[2] && at[1] >= seen[1] && at[1] <= seen[3];
    if (go && !isSeen) view.setCenter(at);
  };

  const say = (found: Feature[]): void => {
    talk.replaceChildren();
    for (const one of found.slice(0, 6)) {
      const link = document.createElement("a");
      link.className = "govuk-link";
      link.href = `${place.dataset.one ?? ""}${one.get("number")}/`;
      link.textContent = `${one.get("number")} ${one.get("category")}`;
      const row = document.createElement("p");
      row.append(link);
      talk.append(row);
    }
    if (found.length > 6) talk.append(`i jeszcze ${found.length - 6}`);
  };

  map.on("click", (event) => {
    const cluster = map.forEachFeatureAtPixel(event.pixel, (one) => (one.get("features") ? one : undefined), { hitTolerance: 8 });
    const found = (cluster?.get("features") ?? []) as Feature[];
    say(found);
    rowOf("");
    if (found.length === 1) {
      const number = String(found[0]?.get("number"));
      choose(number, false);
      rowOf(number)?.scrollIntoView({ block: "nearest" });
    } else if (found.length > 6 && cluster) {
      const view = map.getView();
      view.setCenter((cluster.getGeometry() as Point).getCoordinates());
      view.setZoom((view.getZoom() ?? 10) + 2);
    }
  });

  // A row under the pointer or the focus is ringed on the map; the map moves only for the focus.
  const hear = (event: Event): void => {
    const number = numberIn((event.target as HTMLElement).closest?.("tr"));
    if (!number || number === place.dataset.chosen) return;
    choose(number, event.type === "focusin");
    rowOf(number);
  };
  for (const list of document.querySelectorAll<HTMLElement>('[data-powiat-part="rows"]')) {
    list.addEventListener("focusin", hear);
    list.addEventListener("pointerover", hear);
  }
  document.addEventListener("powiat:rows", () => void load());
  void load();
}

function numberIn(row: Element | null | undefined): string {
  return row?.querySelector<HTMLAnchorElement>("a.pw-table__open")?.getAttribute("href")?.split("/").filter(Boolean).pop() ?? "";
}

/** Mark the row of that report, and no other. */
function rowOf(number: string): HTMLElement | undefined {
  let found: HTMLElement | undefined;
  for (const row of document.querySelectorAll<HTMLElement>('[data-powiat-part="rows"] tr')) {
    const isIt = number !== "" && numberIn(row) === number;
    row.classList.toggle("pw-row-chosen", isIt);
    if (isIt) found = row;
  }
  return found;
}

document.querySelectorAll<HTMLElement>("[data-powiat-deskmap]").forEach(draw);
