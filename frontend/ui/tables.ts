// Keys of a list: arrows or j and k go from row to row, Enter opens, x ticks. A press anywhere on a row opens it.
import { isTyping } from "./hotkeys";

function rowOf(target: EventTarget | null): HTMLTableRowElement | null {
  return target instanceof Element ? target.closest<HTMLTableRowElement>("tbody tr") : null;
}

function go(table: HTMLTableElement, from: HTMLTableRowElement | null, step: number): void {
  const rows = [...table.tBodies[0].rows];
  const at = from ? rows.indexOf(from) : step > 0 ? -1 : rows.length;
  const next = rows[at + step];
  if (!next) return;
  rows.forEach((row) => row.classList.toggle("is-here", row === next));
  (next.querySelector<HTMLElement>(".pw-table__open") ?? next.querySelector<HTMLElement>("a, input"))?.focus();
  next.scrollIntoView({ block: "nearest" });
}

function watch(table: HTMLTableElement): void {
  table.querySelectorAll<HTMLTableRowElement>(".pw-table__row--link").forEach((row) => { row.dataset.powiatRow = ""; });
  table.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a, button, input, label, summary")) return;
    if (getSelection()?.toString()) return;
    const link = rowOf(event.target)?.querySelector<HTMLAnchorElement>(".pw-table__open");
    if (!link) return;
    if (event.ctrlKey || event.metaKey) window.open(link.href, "_blank", "noopener"); else link.click();
  });
  table.addEventListener("change", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === "checkbox") {
      rowOf(event.target)?.classList.toggle("is-chosen", event.target.checked);
    }
  });
}

function step(event: KeyboardEvent): number {
  if (event.key === "j" || event.key === "ArrowDown") return 1;
  if (event.key === "k" || event.key === "ArrowUp") return -1;
  return 0;
}

let listens = false;

export function tables(root: ParentNode): void {
  root.querySelectorAll<HTMLTableElement>("table[data-powiat-table]").forEach((table) => {
    if (table.dataset.powiatTable === "ready") return;
    table.dataset.powiatTable = "ready";
    watch(table);
  });
  if (listens) return;
  listens = true;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const row = rowOf(event.target);
    const table = row?.closest("table") ?? document.querySelector<HTMLTableElement>("table[data-powiat-table]");
    if (!table?.matches("[data-powiat-table]")) return;
    const towards = step(event);
    // Arrows scroll the page as everywhere, until a row has been entered; letters always go to the list.
    if (towards && (row || event.key.length === 1)) {
      event.preventDefault();
      go(table, row, towards);
    } else if (event.key === "x" && row) {
      event.preventDefault();
      row.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
    }
  });
}
