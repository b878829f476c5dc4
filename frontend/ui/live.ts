// Live events: the bell counts by itself, and lists say that something new is there.
// One stream for a page, only while the page is seen: a browser keeps few connections to one server.
// An element names what it listens to: data-powiat-live="inbox:unit:3 board:public". When that changes it gets the event
// "powiat:wake" (htmx: hx-trigger="powiat:wake") with what was told; a part of it with data-powiat-live-news is shown.
// data-powiat-live-always keeps the stream while the page is hidden. The document hears "powiat:line" (detail "up",
// "down" or "ended") when the stream comes and goes.
interface Told { notices?: number; wake?: string; missed?: boolean; ended?: boolean; number?: string; lane?: string; verb?: string }

const HIDDEN_FOR = 30_000;

function bell(count: number): void {
  document.querySelectorAll<HTMLElement>("[data-powiat-live-count]").forEach((tool) => {
    const badge = tool.querySelector<HTMLElement>(".pw-bar__badge");
    if (badge) {
      badge.textContent = String(count);
      badge.hidden = count === 0;
    } else if (count > 0) {
      const made = document.createElement("span");
      made.className = "pw-bar__badge";
      made.textContent = String(count);
      tool.append(made);
    }
  });
}

function line(state: "up" | "down" | "ended"): void {
  document.dispatchEvent(new CustomEvent("powiat:line", { detail: state }));
}

function wake(name: string, told: Told = {}): void {
  document.querySelectorAll<HTMLElement>("[data-powiat-live]").forEach((element) => {
    const names = (element.dataset.powiatLive ?? "").split(" ");
    if (name !== "*" && !names.includes(name)) return;
    element.dispatchEvent(new CustomEvent("powiat:wake", { detail: { name, told } }));
    element.querySelectorAll<HTMLElement>("[data-powiat-live-news]").forEach((news) => { news.hidden = false; });
  });
}

export function live(): void {
  const address = document.querySelector<HTMLMetaElement>("meta[name=powiat-live]")?.content;
  if (!address) return;
  let stream: EventSource | null = null;
  let leaving = 0;
  let heard = false;
  let known = -1;

  const listen = (): void => {
    clearTimeout(leaving);
    if (stream) return;
    stream = new EventSource(address, { withCredentials: true });
    stream.onmessage = (event: MessageEvent<string>) => {
      const told = JSON.parse(event.data) as Told;
      if (told.ended) { stop(); line("ended"); return; }
      if (told.notices !== undefined) {
        bell(told.notices);
        if (known >= 0 && told.notices > known) wake("notices");
        known = told.notices;
      }
      if (told.wake) wake(told.wake, told);
      // A stream that was opened anew may have missed something too.
      if (told.missed) wake("*");
    };
    stream.onopen = () => {
      if (heard) wake("*");
      heard = true;
      line("up");
    };
    // The browser tries again by itself; a refused stream (CLOSED) it leaves, so it is asked for anew.
    stream.onerror = () => {
      line("down");
      if (stream?.readyState !== EventSource.CLOSED) return;
      stop();
      window.setTimeout(listen, 10_000);
    };
  };
  const stop = (): void => {
    stream?.close();
    stream = null;
  };

  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") listen();
    else if (!document.querySelector("[data-powiat-live-always]")) leaving = window.setTimeout(stop, HIDDEN_FOR);
  });
  window.addEventListener("pagehide", stop);
  window.addEventListener("pageshow", listen);
  // A refresh that the page makes by itself is not the reader's activity.
  document.addEventListener("htmx:configRequest", (event) => {
    const detail = (event as CustomEvent<{ triggeringEvent?: Event; headers: Record<string, string> }>).detail;
    if (detail.triggeringEvent?.type === "powiat:wake") detail.headers["X-Powiat-Background"] = "1";
  });
  if (document.visibilityState === "visible") listen();
}
