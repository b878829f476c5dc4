// Notifications in this browser: a button that says what it does, and words for where it cannot.
import { button, line } from "./made";
import { say } from "./words";

export async function pushButton(box: HTMLElement): Promise<void> {
  const note = line("", "pw-quiet");
  note.setAttribute("role", "status");
  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) {
    note.textContent = say("push_unsupported");
    return box.append(note);
  }
  let isOn = false;
  const press = button("", turn, { large: true });
  box.append(note, press);
  show(await ask(box, "stan"));

  async function turn(): Promise<void> {
    press.disabled = true;
    try {
      show(await ask(box, isOn ? "wylacz" : "wlacz"));
    } catch (fault) {
      show(isOn);
      if (Notification.permission !== "denied") note.textContent = (fault instanceof Refused && fault.message) || say("push_failed");
    }
    press.disabled = false;
    press.focus();
  }

  function show(on: boolean): void {
    isOn = on;
    const isDenied = Notification.permission === "denied";
    press.textContent = say(on ? "push_off" : "push_on");
    press.hidden = isDenied && !on;
    note.textContent = isDenied ? say("push_denied") : on ? say("push_granted") : "";
  }
}

class Refused extends Error {}

/** Whether the office tells this browser now. Only turning on asks the person, and only then a subscription is made. */
async function ask(box: HTMLElement, deed: "stan" | "wlacz" | "wylacz"): Promise<boolean> {
  // Asked first, while the press still counts as the person's own.
  if (deed === "wlacz" && (await Notification.requestPermission()) !== "granted") throw new Refused();
  const worker = await navigator.serviceWorker.ready;
  let held = await worker.pushManager.getSubscription().catch(() => null);
  if (deed === "wlacz") held ??= await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(box.dataset.powiatPush ?? "") });
  if (!held) return false;
  const { endpoint, keys } = held.toJSON();
  const token = box.querySelector<HTMLInputElement>("input[name=csrfmiddlewaretoken]")?.value ?? "";
  const body = new URLSearchParams({ csrfmiddlewaretoken: token, czynnosc: deed, endpoint: endpoint ?? "", p256dh: keys?.p256dh ?? "", auth: keys?.auth ?? "" });
  const answer = await fetch(box.dataset.url ?? "", { method: "POST", body });
  const told = (await answer.json()) as { on?: boolean; message?: string };
  if (!answer.ok) throw new Refused(told.message);
  return told.on === true;
}

function bytes(key: string): Uint8Array<ArrayBuffer> {
  const plain = atob(key.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}
