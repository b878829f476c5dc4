// The app's worker: keeps the shell, opens without a network, sends what waits, shows messages.
import { flush, saveDraft, type Sent, type Waiting } from "./outbox";

type Shell = { files: string[]; pages: string[]; icon: string; title: string };
declare const self: ServiceWorkerGlobalScope & { POWIAT: Shell };

const NAME = "powiat-" + hash(JSON.stringify(self.POWIAT));
const OFFLINE = "/interwencje/bez-zasiegu/";
const SEND = "/interwencje/wyslij/";
// Only these pages are the same for everybody; nothing of a person is ever kept.
const KEPT = new Set(self.POWIAT.pages);

function hash(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) | 0;
  return (sum >>> 0).toString(36);
}

self.addEventListener("install", (event) => {
  event.waitUntil(
    (async () => {
      const shelf = await caches.open(NAME);
      await Promise.all(self.POWIAT.files.map((one) => shelf.add(one).catch(() => undefined)));
      // Without cookies: the page of a visitor whom nobody knows.
      await Promise.all(self.POWIAT.pages.map((one) => shelf.add(new Request(one, { cache: "reload", credentials: "omit" })).catch(() => undefined)));
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name.startsWith("powiat-") && name !== NAME) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (address.origin !== location.origin) return;
  if (event.request.method === "POST" && address.pathname === "/interwencje/udostepnij/") {
    event.respondWith(shared(event.request));
  } else if (event.request.method === "GET" && self.POWIAT.files.includes(address.pathname)) {
    event.respondWith(fromShelf(event.request));
  } else if (event.request.mode === "navigate" || KEPT.has(address.pathname)) {
    event.respondWith(fresh(event.request, address.pathname));
  }
});

async function fromShelf(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

/** The network has three seconds; then what is kept, else the page that says what to do. */
async function fresh(request: Request, path: string): Promise<Response> {
  const kept = KEPT.has(path) ? await caches.match(path) : undefined;
  try {
    const asked = fetch(request);
    const answer = kept ? await Promise.race([asked, late()]) : await asked;
    if (answer === null) return kept as Response;
    return answer;
  } catch {
    return kept ?? (await caches.match(OFFLINE)) ?? Response.error();
  }
}

function late(): Promise<null> {
  return new Promise((done) => setTimeout(() => done(null), 3000));
}

async function shared(request: Request): Promise<Response> {
  const told = await request.formData();
  const photos = told.getAll("zdjecia").filter((one): one is File => one instanceof File);
  await saveDraft({ id: "shared", fields: { opis: String(told.get("opis") ?? "") }, photos });
  return Response.redirect("/interwencje/zglos/?udostepnione=1", 303);
}

self.addEventListener("sync", (event) => {
  const sync = event as ExtendableEvent & { tag: string };
  if (sync.tag === "outbox") sync.waitUntil(flush(SEND).then(({ sent }) => tellPages(sent)));
});

/** Whichever of the two was first to send, it is the page that says the number; also one that this worker does not control yet. */
async function tellPages(sent: [Waiting, Sent][]): Promise<void> {
  for (const page of await self.clients.matchAll({ includeUncontrolled: true })) page.postMessage({ sent });
}

type Told = { title?: string; body?: string; url?: string; tag?: string };

/** The office writes the words: number and state in the language of whoever asked, nothing of a person. */
self.addEventListener("push", (event) => {
  let told: Told = {};
  try {
    told = (event.data?.json() ?? {}) as Told;
  } catch {
    // Not ours, or empty: the browser wants a message all the same.
  }
  const url = told.url?.startsWith("/interwencje/") ? told.url : "/interwencje/";
  event.waitUntil(
    self.registration.showNotification((told.title || self.POWIAT.title).slice(0, 80), {
      body: (told.body ?? "").slice(0, 120),
      tag: told.tag?.slice(0, 40) || "powiat",
      icon: self.POWIAT.icon,
      data: { url },
    }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data?.url ?? "/interwencje/"));
});
