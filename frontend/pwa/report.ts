// The report in one page: place by the phone or the map, questions of the category, duplicates, sending through the outbox.
import { draft, dropDraft, put, saveDraft, type Waiting } from "./outbox";
import { askForSync } from "./outbox_view";
import { askedAnswers, drawKind, type Kind } from "./kind";
import { pictures } from "./pictures";
import { placeWays } from "./place";

const DRAFT = "open";
const KEPT = ["opis", "kategoria", "miejsce", "miejscowosc", "email", "telefon", "imie", "dlugosc", "szerokosc", "dokladnosc", "skad"];

export async function enhanceReport(form: HTMLFormElement): Promise<void> {
  const field = <T extends HTMLElement = HTMLInputElement>(name: string) => form.elements.namedItem(name) as unknown as T;
  const part = (name: string) => form.querySelector<HTMLElement>(`[data-powiat-${name}]`) as HTMLElement;
  const kinds = await loadKinds(form.dataset.kinds ?? "");
  const shots = pictures(field("zdjecia"), part("pictures"), save);
  const errors = part("send-error");
  const button = form.querySelector<HTMLButtonElement>('button[type="submit"]:not([name])');
  const words = part("send-words").dataset.send ?? "";
  const select = field<HTMLSelectElement>("kategoria");
  let isSending = false;

  const kind = (): Kind | undefined => kinds.find((one) => one.code === select.value);
  const showKind = () => {
    const chosen = kind();
    drawKind(part("kind"), chosen);
    if (button) button.hidden = chosen?.lane === "A";
    void showNear();
  };
  const showNear = debounce(async () => {
    const [lon, lat] = [field("dlugosc").value, field("szerokosc").value];
    if (!kind() || !lon || !lat) return part("near").replaceChildren();
    await drawNear(part("near"), `${form.dataset.near}?lon=${lon}&lat=${lat}&kategoria=${select.value}`, form);
  }, 400);

  placeWays(form, part("place"), () => {
    save();
    void showNear();
    void drawWorks(part("works"), `${form.dataset.works}?lon=${field("dlugosc").value}&lat=${field("szerokosc").value}`);
  });
  select.addEventListener("change", () => {
    showKind();
    save();
  });
  field<HTMLTextAreaElement>("opis").addEventListener(
    "input",
    debounce(async () => {
      save();
      if (!select.value) await drawHints(part("hints"), form, select, showKind);
    }, 500),
  );
  form.addEventListener("change", () => save());
  await restore();
  showKind();
  // Without the list of categories (the first visit was without a network) the plain form goes its own way.
  if (!kinds.length) return;
  if (button) button.textContent = words || button.textContent;

  form.addEventListener("submit", (event) => {
    if ((event as SubmitEvent).submitter?.getAttribute("name") === "podpowiedz") return;
    event.preventDefault();
    if (!isSending) void hand();
  });

  function fields(): Record<string, string> {
    const told: Record<string, string> = {};
    for (const name of KEPT) told[name] = field(name)?.value ?? "";
    return told;
  }

  function save(): void {
    void saveDraft({ id: DRAFT, fields: fields(), photos: shots.all() }).catch(() => undefined);
  }

  async function restore(): Promise<void> {
    const asked = new URLSearchParams(location.search);
    const from = asked.get("popraw") ? String(asked.get("popraw")) : asked.has("udostepnione") ? "shared" : DRAFT;
    const found = await draft(from).catch(() => undefined);
    if (!found) return;
    for (const [name, value] of Object.entries(found.fields)) {
      const input = KEPT.includes(name) ? field(name) : null;
      if (input && !input.value && value) input.value = value;
    }
    shots.add(found.photos);
    if (from !== DRAFT) {
      await dropDraft(from);
      history.replaceState(null, "", location.pathname);
    }
  }

  async function hand(): Promise<void> {
    const wrong = complaints();
    errors.replaceChildren(...wrong.map(complaint));
    if (wrong.length) {
      errors.scrollIntoView({ block: "center" });
      return;
    }
    isSending = true;
    const one: Waiting = {
      id: crypto.randomUUID(),
      made: new Date().toISOString(),
      fields: {
        ...fields(),
        zgoda: field("zgoda").checked ? "1" : "",
        chwila: field("chwila").value,
        strona: field("strona").value,
        odpowiedzi: JSON.stringify(askedAnswers(part("kind"))),
        widziano: new Date().toISOString(),
      },
      photos: shots.all(),
      tries: 0,
      state: "waits",
    };
    try {
      await put(one);
      await dropDraft(DRAFT);
    } catch {
      // No room or a private window: the plain form still goes.
      form.submit();
      return;
    }
    void askForSync();
    form.reset();
    shots.clear();
    for (const name of ["dlugosc", "szerokosc", "dokladnosc", "skad"]) field(name).value = "";
    drawKind(part("kind"), undefined);
    part("near").replaceChildren();
    part("hints").replaceChildren();
    isSending = false;
    document.dispatchEvent(new Event("powiat:outbox"));
    const box = document.querySelector<HTMLElement>("[data-powiat-outbox]");
    box?.setAttribute("tabindex", "-1");
    box?.focus();
    scrollTo({ top: 0 });
  }

  function complaints(): [string, string][] {
    const wrong: [string, string][] = [];
    const text = field<HTMLTextAreaElement>("opis").value.trim();
    if (!text && !shots.all().length) wrong.push(["opis", "Opisz, co się dzieje, albo dodaj zdjęcie."]);
    if (text.length > 4000) wrong.push(["opis", `Opis ma ${text.length} znaków, a może mieć najwyżej 4000.`]);
    if (!select.value) wrong.push(["kategoria", "Wybierz, czego dotyczy zgłoszenie."]);
    // Without a network an address stays words: the office finds the point when the report arrives.
    if (!field("dlugosc").value && !field("miejsce").value.trim() && !field("miejscowosc").value) {
      wrong.push(["miejsce", "Wskaż miejsce: położeniem telefonu, na mapie, adresem albo z listy."]);
    }
    for (const box of part("kind").querySelectorAll<HTMLElement>("[data-required]")) {
      if (!askedAnswers(box)[box.dataset.code ?? ""]) wrong.push([box.dataset.first ?? "", `Odpowiedz na pytanie: ${box.dataset.label}`]);
    }
    return wrong;
  }
}

function complaint([name, words]: [string, string]): HTMLElement {
  const row = document.createElement("p");
  row.className = "govuk-error-message";
  const link = document.createElement("a");
  link.href = `#id_${name}`;
  link.className = "govuk-link";
  link.textContent = words;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    (document.getElementById(`id_${name}`) ?? document.getElementById(name))?.focus();
  });
  row.append(link);
  return row;
}

async function loadKinds(address: string): Promise<Kind[]> {
  try {
    const told = await (await fetch(address)).json();
    return told.categories as Kind[];
  } catch {
    return [];
  }
}

async function drawHints(box: HTMLElement, form: HTMLFormElement, select: HTMLSelectElement, told: () => void): Promise<void> {
  const words = (form.elements.namedItem("opis") as HTMLTextAreaElement).value;
  const answer = await fetch(`${form.dataset.hints}?tekst=${encodeURIComponent(words)}`).catch(() => null);
  const found = ((await answer?.json().catch(() => null))?.categories ?? []) as { code: string; name: string }[];
  box.className = "pw-suggested";
  box.replaceChildren(
    ...found.map((one) => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "govuk-button govuk-button--secondary pw-button--small";
      made.textContent = one.name;
      made.addEventListener("click", () => {
        select.value = one.code;
        box.replaceChildren();
        told();
      });
      return made;
    }),
  );
}

/** „Tu trwają planowane prace do …”: whoever stands there need not report them. */
async function drawWorks(box: HTMLElement | null, address: string): Promise<void> {
  const answer = await fetch(address).catch(() => null);
  const found = ((await answer?.json().catch(() => null))?.works ?? []) as { title: string; is_now: boolean; from: string; until: string }[];
  box?.replaceChildren(
    ...found.map((one) => {
      const made = document.createElement("p");
      made.className = "govuk-body pw-works-hint";
      made.textContent = one.is_now ? `Tu trwają planowane prace do ${one.until}: ${one.title}. Zgłoś tylko to, co jest poza nimi.` : `Tu zaplanowano prace od ${one.from} do ${one.until}: ${one.title}.`;
      return made;
    }),
  );
}

async function drawNear(box: HTMLElement, address: string, form: HTMLFormElement): Promise<void> {
  const answer = await fetch(address).catch(() => null);
  const found = ((await answer?.json().catch(() => null))?.reports ?? []) as { number: string; stage: string; metres: number; day: string }[];
  if (!found.length) return box.replaceChildren();
  const title = document.createElement("p");
  title.className = "govuk-body";
  title.textContent = "Czy to jedno z tych zgłoszeń? Jedno kliknięcie doda Twój głos, nie trzeba pisać drugi raz.";
  const rows = document.createElement("ul");
  rows.className = "govuk-list pw-near";
  for (const one of found) {
    const row = document.createElement("li");
    const words = document.createElement("span");
    words.textContent = `${one.metres} m stąd, ${one.stage}, zgłoszono ${one.day}`;
    const made = document.createElement("button");
    made.type = "button";
    made.className = "govuk-button govuk-button--secondary pw-button--small";
    made.textContent = "Też mnie dotyczy";
    made.addEventListener("click", async () => {
      const token = (form.elements.namedItem("csrfmiddlewaretoken") as HTMLInputElement).value;
      const body = new URLSearchParams({ csrfmiddlewaretoken: token });
      const done = await fetch(`/interwencje/zgloszenie/${one.number}/dotyczy-mnie/`, { method: "POST", body }).catch(() => null);
      made.disabled = true;
      made.textContent = done?.ok ? "Dziękujemy, doliczyliśmy" : "Nie udało się, spróbuj później";
    });
    row.append(words, made);
    rows.append(row);
  }
  box.replaceChildren(title, rows);
}

function debounce(deed: () => void | Promise<void>, wait: number): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void deed(), wait);
  };
}
