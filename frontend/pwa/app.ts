// The reporter's app on top of pages that work without it.
import { loadMaps } from "./maps";
import { showMine } from "./mine";
import { drawOutbox } from "./outbox_view";
import { keep } from "./outbox";
import { pushButton } from "./push";
import { enhanceReport } from "./report";

// The worker fetches the shell of the app: on a slow network that waits until the page itself is there.
const hire = () => void navigator.serviceWorker.register("/interwencje/sw.js", { scope: "/interwencje/" }).catch(() => undefined);
if ("serviceWorker" in navigator) {
  if (document.readyState === "complete") hire();
  else addEventListener("load", hire, { once: true });
}
const box = document.querySelector<HTMLElement>("[data-powiat-outbox]");
if (box) drawOutbox(box);
const form = document.querySelector<HTMLFormElement>("[data-powiat-report]");
if (form) void enhanceReport(form);
const list = document.querySelector<HTMLElement>("[data-powiat-mine]");
if (list) void showMine(list);
const sent = document.querySelector<HTMLElement>("[data-powiat-sent]");
if (sent?.dataset.number && sent.dataset.secret) {
  void keep({ number: sent.dataset.number, secret: sent.dataset.secret, made: new Date().toISOString(), title: "" });
}
for (const box of document.querySelectorAll<HTMLElement>("[data-powiat-push]")) void pushButton(box);
loadMaps();
