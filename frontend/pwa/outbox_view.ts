// What waits, what was sent, what did not go: said at the top of every page of the app.
import { button, line, link, made } from "./made";
import { drop, flush, put, saveDraft, waiting, type Sent, type Waiting } from "./outbox";
import { say } from "./words";

const SEND = "/interwencje/wyslij/";
const sentHere: [Waiting, Sent][] = [];
let isBusy = false;

export function drawOutbox(box: HTMLElement): void {
  const heard = ({ data }: MessageEvent<{ sent?: [Waiting, Sent][] }>) => {
    sentHere.push(...(data.sent ?? []));
    void refresh(box);
  };
  const go = () => void sendAll(box);
  addEventListener("online", go);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && go());
  document.addEventListener("powiat:outbox", go);
  navigator.serviceWorker?.addEventListener("message", heard);
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
  box.replaceChildren(line(say("sending"), "pw-outbox__state"));
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
    const row = line(say("sent", { number: sent.number, secret: grouped(sent.secret) }), "pw-outbox__state");
    row.dataset.sent = sent.number;
    row.append(" ", link(say("mine"), "/interwencje/moje/"));
    parts.push(row);
    if (one.fields.opis) parts.push(line(one.fields.opis.slice(0, 80)));
    if (sent.lane === "B" && sent.phones.length) parts.push(line(say("sent_call", { phones: sent.phones.join(", ") })));
    parts.push(...sent.warnings.map((words) => line(words)));
  }
  const left = all.filter((one) => one.state === "waits");
  if (left.length) {
    parts.push(line(left.length === 1 ? say("waits_one") : say("waits_many", { many: left.length }), "pw-outbox__state"));
    parts.push(line(say("waits_note")));
  }
  for (const one of all.filter((each) => each.state === "refused")) parts.push(refused(one, box));
  box.replaceChildren(...parts);
  box.hidden = parts.length === 0;
}

function refused(one: Waiting, box: HTMLElement): HTMLElement {
  const row = made("div");
  const correct = async () => {
    await saveDraft({ id: one.id, fields: one.fields, photos: one.photos });
    await drop(one.id);
    location.href = `/interwencje/zglos/?popraw=${one.id}`;
  };
  const again = async () => {
    await put({ ...one, state: "waits", message: "" });
    await sendAll(box);
  };
  row.append(
    line(say("refused"), "pw-outbox__state"), line(one.fields.opis?.slice(0, 80) ?? ""), line(one.message ?? ""),
    button(say("correct"), correct), " ", button(say("try_again"), again),
  );
  return row;
}

export function grouped(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, "$1-");
}
