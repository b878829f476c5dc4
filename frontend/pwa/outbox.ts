// The outbox: reports wait on the phone until the office has answered. Used by the page and by the worker alike.
export type Waiting = {
  id: string;
  made: string;
  fields: Record<string, string>;
  photos: Blob[];
  tries: number;
  state: "waits" | "refused";
  message?: string;
};
export type Kept = { number: string; secret: string; made: string; title: string };
export type Sent = { number: string; secret: string; url: string; who: string; lane: string; is_new: boolean; phones: string[]; warnings: string[] };

const NAME = "powiat-zgloszenia";

function open(): Promise<IDBDatabase> {
  return new Promise((good, bad) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("outbox", { keyPath: "id" });
      asked.result.createObjectStore("mine", { keyPath: "number" });
      asked.result.createObjectStore("drafts", { keyPath: "id" });
    };
    asked.onsuccess = () => good(asked.result);
    asked.onerror = () => bad(asked.error);
  });
}

async function work<T>(store: string, mode: IDBTransactionMode, deed: (rows: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const base = await open();
  try {
    return await new Promise<T>((good, bad) => {
      const asked = deed(base.transaction(store, mode).objectStore(store));
      asked.onsuccess = () => good(asked.result);
      asked.onerror = () => bad(asked.error);
    });
  } finally {
    base.close();
  }
}

export const put = (one: Waiting) => work("outbox", "readwrite", (rows) => rows.put(one));
export const drop = (id: string) => work("outbox", "readwrite", (rows) => rows.delete(id));
export const waiting = (): Promise<Waiting[]> => work("outbox", "readonly", (rows) => rows.getAll());
export const keep = (one: Kept) => work("mine", "readwrite", (rows) => rows.put(one));
export const mine = (): Promise<Kept[]> => work("mine", "readonly", (rows) => rows.getAll());
export const forget = (number: string) => work("mine", "readwrite", (rows) => rows.delete(number));
export type Draft = { id: string; fields: Record<string, string>; photos: Blob[] };
export const saveDraft = (one: Draft) => work("drafts", "readwrite", (rows) => rows.put(one));
export const draft = (id: string): Promise<Draft | undefined> => work("drafts", "readonly", (rows) => rows.get(id));
export const dropDraft = (id: string) => work("drafts", "readwrite", (rows) => rows.delete(id));

export type Outcome = { kind: "sent"; sent: Sent } | { kind: "refused"; message: string; errors?: Record<string, string> } | { kind: "later" };

/** Send one. Its id is its key: however often it is sent, the office has it once. */
export async function send(one: Waiting, address: string): Promise<Outcome> {
  const body = new FormData();
  for (const [name, value] of Object.entries(one.fields)) body.append(name, value);
  one.photos.forEach((photo, at) => body.append("zdjecia", photo, `zdjecie-${at + 1}.${photo.type.split("/")[1] ?? "jpg"}`));
  let answer: Response;
  try {
    answer = await fetch(address, {
      method: "POST",
      body,
      headers: { "Idempotency-Key": one.id, Accept: "application/json" },
      // A network that hangs is no network; the same key makes the next try safe.
      signal: AbortSignal.timeout(90_000),
    });
  } catch {
    return { kind: "later" };
  }
  if (answer.status >= 500 || answer.status === 429) return { kind: "later" };
  const told = await answer.json().catch(() => null);
  if (told === null) return { kind: "later" };
  if (answer.ok) return { kind: "sent", sent: told as Sent };
  const errors = told.errors as Record<string, string> | undefined;
  return { kind: "refused", message: told.message ?? Object.values(errors ?? {}).join(" "), errors };
}

/** Send all that wait, one after the other; two tabs and the worker take turns. */
export async function flush(address: string): Promise<{ sent: [Waiting, Sent][]; left: number }> {
  const run = async () => {
    const sent: [Waiting, Sent][] = [];
    for (const one of await waiting()) {
      if (one.state === "refused") continue;
      const outcome = await send(one, address);
      if (outcome.kind === "sent") {
        await keep({ number: outcome.sent.number, secret: outcome.sent.secret, made: one.made, title: one.fields.opis ?? "" });
        await drop(one.id);
        sent.push([one, outcome.sent]);
      } else if (outcome.kind === "refused") {
        await put({ ...one, state: "refused", message: outcome.message });
      } else {
        await put({ ...one, tries: one.tries + 1 });
        break;
      }
    }
    return { sent, left: (await waiting()).length };
  };
  return "locks" in navigator ? navigator.locks.request("powiat-outbox", run) : run();
}
