// The report in one page: place by the phone or the map, questions of the category, duplicates, sending through the outbox.
import { draft, dropDraft, put, saveDraft, type Waiting } from "./outbox";
import { askForSync } from "./outbox_view";
import { askedAnswers, drawKind, type Kind } from "./kind";
import { button as press, line, link, made } from "./made";
import { pictures } from "./pictures";
import { placeWays } from "./place";
import { say } from "./words";

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
    if (!text && !shots.all().length) wrong.push(["opis", say("say_what")]);
    if (text.length > 4000) wrong.push(["opis", say("too_long", { length: text.length })]);
    if (!select.value) wrong.push(["kategoria", say("choose_kind")]);
    // Without a network an address stays words: the office finds the point when the report arrives.
    if (!field("dlugosc").value && !field("miejsce").value.trim() && !field("miejscowosc").value) {
      wrong.push(["miejsce", say("say_where")]);
    }
    for (const box of part("kind").querySelectorAll<HTMLElement>("[data-required]")) {
      if (!askedAnswers(box)[box.dataset.code ?? ""]) wrong.push([box.dataset.first ?? "", say("answer_it", { label: box.dataset.label ?? "" })]);
    }
    return wrong;
  }
}

function complaint([name, words]: [string, string]): HTMLElement {
  const row = made("p", "govuk-error-message");
  const jump = link(words, `#id_${name}`);
  jump.addEventListener("click", (event) => {
    event.preventDefault();
    (document.getElementById(`id_${name}`) ?? document.getElementById(name))?.focus();
  });
  row.append(jump);
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
  const choose = (code: string) => {
    select.value = code;
    box.replaceChildren();
    told();
  };
  box.replaceChildren(...(found.length ? [line(say("hints"))] : []), ...found.map((one) => press(one.name, () => choose(one.code))));
}

type Work = { title: string; is_now: boolean; from: string; until: string };

/** Planned works at the place: whoever stands there need not report them. */
async function drawWorks(box: HTMLElement | null, address: string): Promise<void> {
  const answer = await fetch(address).catch(() => null);
  const found = ((await answer?.json().catch(() => null))?.works ?? []) as Work[];
  const told = (one: Work) => say(one.is_now ? "works_now" : "works_later", { from: one.from, until: one.until, title: one.title });
  box?.replaceChildren(...found.map((one) => line(told(one), "pw-works-hint")));
}

type Near = { number: string; stage: string; metres: number; day: string };

async function drawNear(box: HTMLElement, address: string, form: HTMLFormElement): Promise<void> {
  const answer = await fetch(address).catch(() => null);
  const found = ((await answer?.json().catch(() => null))?.reports ?? []) as Near[];
  if (!found.length) return box.replaceChildren();
  const token = (form.elements.namedItem("csrfmiddlewaretoken") as HTMLInputElement).value;
  const rows = made("ul", "govuk-list pw-near");
  rows.append(...found.map((one) => nearRow(one, token)));
  box.replaceChildren(line(say("near")), rows);
}

function nearRow(one: Near, token: string): HTMLElement {
  const row = made("li");
  const count = async () => {
    const body = new URLSearchParams({ csrfmiddlewaretoken: token });
    const done = await fetch(`/interwencje/zgloszenie/${one.number}/dotyczy-mnie/`, { method: "POST", body }).catch(() => null);
    button.disabled = true;
    button.textContent = say(done?.ok ? "affects_done" : "affects_failed");
  };
  const words = say("near_one", { metres: one.metres, stage: one.stage, day: one.day });
  const button = press(say("affects_me"), count, { spoken: `${say("affects_me")}: ${words}` });
  row.append(made("span", "", words), button);
  return row;
}

function debounce(deed: () => void | Promise<void>, wait: number): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void deed(), wait);
  };
}
