// The place: where the phone is, a point of the map, or an address with suggestions.
import { button, line, made } from "./made";
import { mapModule } from "./maps";
import { say } from "./words";

export function placeWays(form: HTMLFormElement, box: HTMLElement, changed: () => void): void {
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
  const found = line("", "pw-place-found");
  found.setAttribute("role", "status");
  const map = made("div", "pw-livemap");
  map.hidden = true;
  map.dataset.base = "/interwencje/mapa/gminy.geojson";

  const set = (lon: number, lat: number, from: string, words: string, accuracy = "") => {
    field("dlugosc").value = lon.toFixed(6);
    field("szerokosc").value = lat.toFixed(6);
    field("dokladnosc").value = accuracy;
    field("skad").value = from;
    found.textContent = words;
    changed();
  };

  const openMap = async (start: [number, number] | null) => {
    map.hidden = false;
    try {
      (await mapModule()).pickPoint(map, start, ([lon, lat]) => set(lon, lat, "map", say("place_pointed")));
    } catch {
      map.hidden = true;
      found.textContent = say("map_offline");
    }
  };

  const here = button(box.dataset.here ?? "", locate, { large: true });
  const point = button(box.dataset.map ?? "", () => openMap(start()), { large: true });
  box.append(here, point, found, map);

  function locate(): void {
    if (!("geolocation" in navigator)) return void (found.textContent = say("place_none"));
    found.textContent = say("place_asking");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const metres = Math.round(coords.accuracy);
        const hint = metres > 50 ? ` ${say("place_rough")}` : "";
        set(coords.longitude, coords.latitude, "gps", say("place_found", { metres }) + hint, String(metres));
        if (metres > 50) void openMap([coords.longitude, coords.latitude]);
      },
      (fault) => {
        found.textContent = say(fault.code === fault.PERMISSION_DENIED ? "place_denied" : "place_failed");
      },
      { enableHighAccuracy: true, timeout: 10000, maximumAge: 30000 },
    );
  }

  function start(): [number, number] | null {
    const [lon, lat] = [Number(field("dlugosc").value), Number(field("szerokosc").value)];
    return lon && lat ? [lon, lat] : null;
  }

  suggestAddresses(form, field("miejsce"), (lon, lat, label) => set(lon, lat, "address", say("place_address", { label })));
}

/** A plain list of the browser's own: it speaks to readers and needs no script of ours. */
function suggestAddresses(form: HTMLFormElement, input: HTMLInputElement, told: (lon: number, lat: number, label: string) => void): void {
  const list = document.createElement("datalist");
  list.id = "podpowiedzi-miejsc";
  input.setAttribute("list", list.id);
  input.setAttribute("autocomplete", "off");
  input.after(list);
  let known: { label: string; longitude: number; latitude: number }[] = [];
  let timer = 0;
  const choose = () => {
    const one = known.find((each) => each.label === input.value) ?? (known.length === 1 ? known[0] : undefined);
    if (one) told(one.longitude, one.latitude, one.label);
    return one !== undefined;
  };
  const ask = async () => {
    const answer = await fetch(`${form.dataset.spots}?q=${encodeURIComponent(input.value)}`).catch(() => null);
    known = ((await answer?.json().catch(() => null))?.places ?? []) as typeof known;
    list.replaceChildren(...known.map((one) => Object.assign(document.createElement("option"), { value: one.label })));
  };
  input.addEventListener("input", () => {
    if (choose()) return;
    clearTimeout(timer);
    if (input.value.length > 2) timer = window.setTimeout(() => void ask(), 250);
  });
  input.addEventListener("change", async () => {
    if (choose() || input.value.length < 3) return;
    await ask();
    const first = known[0];
    if (first) told(first.longitude, first.latitude, first.label);
  });
}
