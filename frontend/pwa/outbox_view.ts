// What waits, what was sent, what did not go: said at the top of every page of the app.
import { drop, flush, put, waiting, type Sent, type Waiting } from "./outbox";

const SEND = "/interwencje/wyslij/";
const sentHere: [Waiting, Sent][] = [];
let isBusy = false;

export function drawOutbox(box: HTMLElement): void {
  const look = () => void refresh(box);
  const go = () => void sendAll(box);
  addEventListener("online", go);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && go());
  document.addEventListener("powiat:outbox", go);
  navigator.serviceWorker?.addEventListener("message", look);
  go();
}

/** Ask the worker to send also when this page is closed, where the browser can. */
export async function askForSync(): Promise<void> {
  const worker = await navigator.serviceWorker?.ready.catch(() => undefined);
  const sync = (worker as unknown as { sync?: { register: (tag: string) => Promise<void> } })?.sync;
  await sync?.register("outbox").catch(() => undefined);
}

async function sendAll(box: HTMLElement): Promise<void> {
  if (isBusy) return;
  if (!(await waiting()).some((one) => one.state === "waits")) return refresh(box);
  isBusy = true;
  box.hidden = false;
  box.replaceChildren(line("Wysyłamy zgłoszenie…", "pw-outbox__state"));
  try {
    const done = await flush(SEND);
    sentHere.push(...done.sent);
  } finally {
    isBusy = false;
  }
  await refresh(box);
}

async function refresh(box: HTMLElement): Promise<void> {
  const all = await waiting();
  const parts: HTMLElement[] = [];
  for (const [one, sent] of sentHere) {
    const row = line(`Wysłane. Numer ${sent.number}, kod ${grouped(sent.secret)}.`, "pw-outbox__state");
    row.dataset.sent = sent.number;
    row.append(" ", link("Moje zgłoszenia", "/interwencje/moje/"));
    parts.push(row);
    if (one.fields.opis) parts.push(line(one.fields.opis.slice(0, 80)));
  }
  const left = all.filter((one) => one.state === "waits");
  if (left.length) {
    parts.push(line(left.length === 1 ? "Jedno zgłoszenie czeka na zasięg." : `Zgłoszenia, które czekają na zasięg: ${left.length}.`, "pw-outbox__state"));
    parts.push(line("Wyślemy je same, gdy wróci sieć. Na iPhonie otwórz wtedy aplikację."));
  }
  for (const one of all.filter((each) => each.state === "refused")) parts.push(refused(one, box));
  box.replaceChildren(...parts);
  box.hidden = parts.length === 0;
}

function refused(one: Waiting, box: HTMLElement): HTMLElement {
  const row = document.createElement("div");
  row.append(line("Tego zgłoszenia nie udało się wysłać.", "pw-outbox__state"), line(one.fields.opis?.slice(0, 80) ?? ""), line(one.message ?? ""));
  row.append(
    button("Popraw", async () => {
      const { saveDraft } = await import("./outbox");
      await saveDraft({ id: one.id, fields: one.fields, photos: one.photos });
      await drop(one.id);
      location.href = `/interwencje/zglos/?popraw=${one.id}`;
    }),
    " ",
    button("Spróbuj jeszcze raz", async () => {
      await put({ ...one, state: "waits", message: "" });
      await sendAll(box);
    }),
  );
  return row;
}

export function grouped(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, "$1-");
}

function line(words: string, name = ""): HTMLParagraphElement {
  const made = document.createElement("p");
  made.className = `govuk-body ${name}`.trim();
  made.textContent = words;
  return made;
}

function link(words: string, address: string): HTMLAnchorElement {
  const made = document.createElement("a");
  made.className = "govuk-link";
  made.href = address;
  made.textContent = words;
  return made;
}

function button(words: string, deed: () => Promise<void>): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "govuk-button govuk-button--secondary pw-button--small";
  made.textContent = words;
  made.addEventListener("click", () => void deed());
  return made;
}
