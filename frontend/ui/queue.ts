// The queue stays true while it is open. Counts and hazards change by themselves; rows never move under the pointer:
// what is new is counted on a button and comes when it is pressed. Without the stream the page asks now and then.
import { hazardSound } from "./sound";

interface Wake { name: string; told: { number?: string; lane?: string; verb?: string } }

const SOONEST = 3_000;
const IN_A_STORM = 10_000;
const ASK_WITHOUT_STREAM = 15_000;
const ASK_ANYWAY = 60_000;

export function queue(): void {
  const page = document.querySelector<HTMLElement>("[data-powiat-queue]");
  if (page) keep(page);
}

function keep(page: HTMLElement): void {
  const find = <T extends HTMLElement>(name: string): T | null => page.querySelector<T>(`[data-powiat-${name}]`);
  const [online, said, news] = [find("online"), find("said"), find<HTMLButtonElement>("news")];
  const sound = hazardSound(find<HTMLButtonElement>("sound"), find("sound-note"));
  const countsEvents = page.dataset.counts === "all";
  const title = document.title;
  let isUp = false;
  let at = 0;
  let timer = 0;
  let confirmed = 0;
  let heard = new Set<string>();
  let calling = numbers(page);
  const lately: number[] = [];

  const state = (words: string, kind: string): void => {
    if (!online || online.textContent === words) return;
    online.textContent = words;
    online.dataset.state = kind;
  };
  const offer = (): void => {
    const many = confirmed + heard.size;
    if (!news) return;
    news.hidden = many === 0;
    const words = many ? `${counted(many)}, pokaż` : "";
    if (news.textContent !== words) news.textContent = words;
  };

  async function ask(): Promise<void> {
    clearTimeout(timer);
    timer = 0;
    at = Date.now();
    const waiting = heard;
    heard = new Set();
    const parts = await fetched(`${page.dataset.address}?${page.dataset.query}&po=${page.dataset.mark}${pageNumber()}`);
    if (!parts) {
      for (const one of waiting) heard.add(one);
      state("Połączenie przerwane. Próbujemy dalej, lista może być nieaktualna.", "down");
      return;
    }
    confirmed = Number(parts.dataset.news ?? 0);
    replace(page, parts, "lanes");
    replace(page, parts, "hazards");
    refreshRows(page, parts);
    offer();
    tellHazards();
    if (isUp) state(`Na żywo, ${parts.dataset.at}`, "up");
    else state(`Połączenie przerwane, odświeżamy co 15 sekund. Stan z ${parts.dataset.at}.`, "asked");
  }

  function tellHazards(): void {
    const now = numbers(page);
    const fresh = [...now.keys()].filter((one) => !calling.has(one));
    if (fresh.length && said) said.textContent = `Nowe zagrożenie: ${fresh.map((one) => now.get(one)).join("; ")}. Bez potwierdzenia: ${now.size}.`;
    calling = now;
    sound.ring(now.size);
    document.title = now.size ? `(${now.size}) ${title}` : title;
  }

  function soon(isUrgent: boolean): void {
    if (timer && !isUrgent) return;
    clearTimeout(timer);
    const pause = isUrgent ? 0 : lately.length > 5 ? IN_A_STORM : SOONEST;
    timer = window.setTimeout(() => void ask(), Math.max(0, at + pause - Date.now()) + Math.random() * 150);
  }

  async function show(): Promise<void> {
    const parts = await fetched(`${page.dataset.address}?${page.dataset.query}${pageNumber()}`);
    if (!parts) return;
    const before = new Set(rows(page).keys());
    page.dataset.mark = parts.dataset.mark;
    confirmed = 0;
    heard = new Set();
    for (const name of ["lanes", "hazards", "rows"]) replace(page, parts, name);
    for (const [key, row] of rows(page)) row.classList.toggle("pw-row-fresh", !before.has(key));
    offer();
    page.querySelector<HTMLElement>("#lista-tytul")?.focus({ preventScroll: true });
    document.dispatchEvent(new Event("powiat:rows"));
  }

  news?.addEventListener("click", () => void show());
  page.addEventListener("powiat:wake", (event) => {
    const { told } = (event as CustomEvent<Wake>).detail;
    const now = Date.now();
    lately.push(now);
    while (lately.length && now - (lately[0] ?? 0) > 10_000) lately.shift();
    if (told.verb === "receive" && told.number && countsEvents) {
      heard.add(told.number);
      offer();
    }
    soon(told.lane === "B");
  });
  document.addEventListener("powiat:line", (event) => {
    const how = (event as CustomEvent<string>).detail;
    isUp = how === "up";
    if (how === "ended") return state("Sesja się skończyła. Zaloguj się ponownie, aby lista była aktualna.", "down");
    if (isUp) return soon(true);
    state("Połączenie przerwane, odświeżamy co 15 sekund.", "asked");
  });
  window.setInterval(() => {
    if (Date.now() - at >= (isUp ? ASK_ANYWAY : ASK_WITHOUT_STREAM)) void ask();
  }, 5_000);
  state("Łączymy…", "asked");
  sound.ring(calling.size);
  at = Date.now();
}

function pageNumber(): string {
  const number = new URLSearchParams(location.search).get("strona");
  return number ? `&strona=${encodeURIComponent(number)}` : "";
}

function counted(many: number): string {
  const [ten, hundred] = [many % 10, many % 100];
  if (many === 1) return "1 nowe zgłoszenie";
  return `${many} ${ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? "nowe zgłoszenia" : "nowych zgłoszeń"}`;
}

async function fetched(address: string): Promise<HTMLElement | null> {
  try {
    const answer = await fetch(address, { headers: { "X-Powiat-Background": "1" }, signal: AbortSignal.timeout(12_000) });
    if (!answer.ok || answer.redirected) return null;
    const made = document.createElement("template");
    made.innerHTML = await answer.text();
    return made.content.querySelector<HTMLElement>("[data-powiat-parts]");
  } catch {
    return null;
  }
}

const part = (root: ParentNode, name: string): HTMLElement | null => root.querySelector<HTMLElement>(`[data-powiat-part="${name}"]`);

/** The new part for the old one; whoever had the focus in it keeps it, or gets it near. */
function replace(page: HTMLElement, parts: HTMLElement, name: string): void {
  const [old, fresh] = [part(page, name), part(parts, name)];
  if (!old || !fresh || same(old, fresh)) return;
  const held = old.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
  const key = held?.id || held?.getAttribute("href") || "";
  old.replaceChildren(...fresh.cloneNode(true).childNodes);
  if (!held) return;
  const again = [...old.querySelectorAll<HTMLElement>("a, button")].find((one) => key && (one.id === key || one.getAttribute("href") === key));
  (again ?? old.parentElement?.querySelector<HTMLElement>("[tabindex='-1']"))?.focus({ preventScroll: true });
}

/** Every form bears another token each time: it alone is no change. */
function same(old: HTMLElement, fresh: HTMLElement): boolean {
  const plain = (root: HTMLElement): string => root.innerHTML.replace(/name="csrfmiddlewaretoken" value="[^"]*"/g, "");
  return plain(old) === plain(fresh);
}

function rows(root: ParentNode): Map<string, HTMLElement> {
  const found = new Map<string, HTMLElement>();
  for (const row of root.querySelectorAll<HTMLElement>('[data-powiat-part="rows"] tbody tr')) {
    const key = row.querySelector<HTMLAnchorElement>("a.pw-table__open")?.getAttribute("href");
    if (key) found.set(key, row);
  }
  return found;
}

/** Rows stay where they are: their cells change, and what has left the list is said to have left. */
function refreshRows(page: HTMLElement, parts: HTMLElement): void {
  const fresh = rows(parts);
  for (const [key, row] of rows(page)) {
    const now = fresh.get(key);
    row.classList.toggle("pw-row-gone", !now);
    if (!now) continue;
    const kept = ["pw-row-chosen", "pw-row-fresh"].filter((one) => row.classList.contains(one));
    row.className = now.className;
    row.classList.add(...kept);
    const cells = now.querySelectorAll<HTMLElement>("td");
    row.querySelectorAll<HTMLElement>("td").forEach((cell, at) => {
      const other = cells[at];
      if (other && cell.innerHTML !== other.innerHTML) cell.innerHTML = other.innerHTML;
    });
  }
}

/** Hazards that call: number -> words. */
function numbers(page: HTMLElement): Map<string, string> {
  const found = new Map<string, string>();
  for (const one of page.querySelectorAll<HTMLElement>("[data-number]")) found.set(one.dataset.number ?? "", one.dataset.words ?? "");
  return found;
}
