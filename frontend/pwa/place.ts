// The place: where the phone is, a point of the map, or an address with suggestions.
import { mapModule } from "./maps";

export function placeWays(form: HTMLFormElement, box: HTMLElement, changed: () => void): void {
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
  const found = document.createElement("p");
  found.className = "govuk-body pw-place-found";
  found.setAttribute("role", "status");
  const map = document.createElement("div");
  map.className = "pw-map";
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
      (await mapModule()).pickPoint(map, start, ([lon, lat]) => set(lon, lat, "map", "Miejsce wskazane na mapie. Przesuń mapę, żeby je poprawić."));
    } catch {
      map.hidden = true;
      found.textContent = "Mapa nie działa bez zasięgu. Wpisz adres albo wybierz miejscowość z listy.";
    }
  };

  const here = button(box.dataset.here ?? "", () => {
    if (!("geolocation" in navigator)) return void (found.textContent = "Ten telefon nie podaje położenia. Wpisz adres.");
    found.textContent = "Szukamy Twojego położenia…";
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const metres = Math.round(coords.accuracy);
        const hint = metres > 50 ? " To niezbyt dokładnie: popraw miejsce na mapie." : "";
        set(coords.longitude, coords.latitude, "gps", `Mamy położenie, z dokładnością do ${metres} m.${hint}`, String(metres));
        if (metres > 50) void openMap([coords.longitude, coords.latitude]);
      },
      (fault) => {
        found.textContent =
          fault.code === fault.PERMISSION_DENIED
            ? "Telefon nie pozwolił na podanie położenia. Wpisz adres, wskaż miejsce na mapie albo wybierz z listy."
            : "Nie udało się ustalić położenia. Wpisz adres, wskaż miejsce na mapie albo wybierz z listy.";
      },
      { enableHighAccuracy: true, timeout: 10000, maximumAge: 30000 },
    );
  });
  const point = button(box.dataset.map ?? "", () => void openMap(start()));
  box.append(here, point, found, map);

  const start = (): [number, number] | null => {
    const [lon, lat] = [Number(field("dlugosc").value), Number(field("szerokosc").value)];
    return lon && lat ? [lon, lat] : null;
  };

  suggestAddresses(form, field("miejsce"), (lon, lat, label) => set(lon, lat, "address", `Miejsce: ${label}. Jeśli to nie tu, popraw adres albo wskaż na mapie.`));
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

function button(words: string, deed: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "govuk-button govuk-button--secondary";
  made.textContent = words;
  made.addEventListener("click", deed);
  return made;
}
