// The crews' page: a press is kept on the phone until the office has it, under a key that makes it one deed.
// The page itself needs a network to open; while it stands open, what was pressed and typed waits for one.
type Waiting = { key: string; address: string; number: string; fields: Record<string, string>; photo: Blob | null; state: "waits" | "refused"; message: string };

const NAME = "powiat-teren";
const WORDS: Record<string, string> = { jade: "Jadę", "na-miejscu": "Na miejscu", zrobione: "Zrobione" };

function work<T>(mode: IDBTransactionMode, deed: (rows: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((good, bad) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("deeds", { keyPath: "key" });
    asked.onerror = () => bad(asked.error);
    asked.onsuccess = () => {
      const done = deed(asked.result.transaction("deeds", mode).objectStore("deeds"));
      done.onsuccess = () => (asked.result.close(), good(done.result));
      done.onerror = () => (asked.result.close(), bad(done.error));
    };
  });
}
const put = (one: Waiting) => work("readwrite", (rows) => rows.put(one));
const drop = (key: string) => work("readwrite", (rows) => rows.delete(key));
const all = (): Promise<Waiting[]> => work("readonly", (rows) => rows.getAll());

const page = document.querySelector<HTMLElement>("[data-powiat-field]");
const net = document.querySelector<HTMLElement>("[data-powiat-net]");
let isBusy = false;

function tell(number: string, words: string, kind: string): void {
  const box = document.querySelector<HTMLElement>(`#p-${CSS.escape(number)} [data-powiat-stop-state]`);
  if (!box) return;
  box.textContent = words;
  box.dataset.state = kind;
}

async function network(): Promise<void> {
  if (!net) return;
  const left = (await all().catch(() => [])).filter((one) => one.state === "waits").length;
  const waits = left ? ` Czeka na wysłanie: ${left}.` : "";
  net.textContent = navigator.onLine ? waits.trim() : `Nie ma zasięgu. Naciskaj dalej: wyślemy, gdy wróci.${waits}`;
  net.dataset.state = navigator.onLine ? (left ? "waits" : "") : "down";
}

function token(): string {
  return document.querySelector<HTMLInputElement>('input[name="csrfmiddlewaretoken"]')?.value ?? "";
}

async function send(one: Waiting): Promise<"sent" | "refused" | "later"> {
  const body = new FormData();
  for (const [name, value] of Object.entries(one.fields)) body.append(name, value);
  body.set("csrfmiddlewaretoken", token());
  if (one.photo) body.append("zdjecie", one.photo, "zdjecie.jpg");
  let answer: Response;
  try {
    answer = await fetch(one.address, { method: "POST", body, headers: { "Idempotency-Key": one.key, Accept: "application/json" }, signal: AbortSignal.timeout(90_000) });
  } catch {
    return "later";
  }
  const told = answer.headers.get("content-type")?.includes("json") ? await answer.json().catch(() => null) : null;
  if (answer.redirected || answer.status === 403) {
    one.message = told?.message ?? "Zaloguj się ponownie. To, co wpisano, czeka w telefonie.";
    return told?.message ? "refused" : "later";
  }
  if (answer.status >= 500 || told === null) return "later";
  one.message = told.message ?? told.words ?? "";
  return answer.ok ? "sent" : "refused";
}

async function flush(): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  let isSent = false;
  try {
    for (const one of await all()) {
      const deed = WORDS[one.fields.co ?? ""] ?? "";
      if (one.state === "refused") { tell(one.number, one.message, "refused"); continue; }
      tell(one.number, `${deed}: wysyłamy…`, "waits");
      const outcome = await send(one);
      if (outcome === "later") {
        tell(one.number, one.message || `${deed}: czeka na zasięg.`, "waits");
        break;
      }
      if (outcome === "refused") {
        // Said where it was pressed; it stays in the form, not in the queue.
        await drop(one.key);
        tell(one.number, one.message, "refused");
      } else {
        await drop(one.key);
        isSent = true;
        document.querySelectorAll<HTMLInputElement>(`input[name="klucz"][value="${CSS.escape(one.key)}"]`).forEach((field) => field.form?.reset());
        tell(one.number, `${deed}: zapisane w urzędzie.`, "sent");
      }
    }
  } finally {
    isBusy = false;
    await network();
  }
  // The next button of the stop comes with the page; nobody's typing is thrown away for it.
  if (isSent && !isTyping()) location.reload();
}

function isTyping(): boolean {
  return [...document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>("textarea, input[type=file]")].some((one) => one.value !== (one as HTMLTextAreaElement).defaultValue);
}

function press(form: HTMLFormElement, event: SubmitEvent): void {
  const stop = form.closest<HTMLElement>(".pw-stop");
  const fields: Record<string, string> = {};
  let photo: Blob | null = null;
  for (const [name, value] of new FormData(form, event.submitter)) {
    if (typeof value === "string") fields[name] = value;
    else if (value.size) photo = value;
  }
  if (!stop) return;
  event.preventDefault();
  const key = fields.klucz || crypto.randomUUID();
  const number = stop.id.replace(/^p-/, "");
  const one: Waiting = { key, address: form.action, number, fields, photo, state: "waits", message: "" };
  put(one).then(
    () => {
      tell(number, `${WORDS[fields.co ?? ""] ?? ""}: zapisane w telefonie.`, "waits");
      void flush();
    },
    // No room or a private window: the plain form still goes.
    () => {
      const verb = Object.assign(document.createElement("input"), { type: "hidden", name: "co", value: fields.co ?? "" });
      form.append(verb);
      HTMLFormElement.prototype.submit.call(form);
    },
  );
}

if (page) {
  page.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.matches("[data-powiat-deed]")) press(form, event as SubmitEvent);
  });
  const here = page.querySelector<HTMLButtonElement>("[data-powiat-here]");
  if (here && "geolocation" in navigator) {
    here.hidden = false;
    here.addEventListener("click", () => {
      here.disabled = true;
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          const asked = new URLSearchParams(location.search);
          asked.set("lon", coords.longitude.toFixed(5));
          asked.set("lat", coords.latitude.toFixed(5));
          location.search = asked.toString();
        },
        () => {
          here.disabled = false;
          if (net) net.textContent = "Telefon nie podał położenia. Kolejność liczymy od siedziby.";
        },
        { enableHighAccuracy: true, timeout: 15_000 },
      );
    });
  }
  addEventListener("online", () => void flush());
  addEventListener("offline", () => void network());
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && void flush());
  window.setInterval(() => void flush(), 30_000);
  void flush();
}
