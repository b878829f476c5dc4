// Zoom of a document's page, and its neighbours by the keys Page Up and Page Down.
const STEPS = ["", "1", "2", "3"];

export function viewers(root: ParentNode): void {
  root.querySelectorAll<HTMLElement>("[data-powiat-viewer]").forEach((viewer) => {
    if (viewer.dataset.powiatViewer === "ready") return;
    viewer.dataset.powiatViewer = "ready";
    let at = 0;
    const zoom = (by: number): void => {
      at = Math.min(Math.max(at + by, 0), STEPS.length - 1);
      if (STEPS[at]) viewer.dataset.zoom = STEPS[at]; else delete viewer.dataset.zoom;
    };
    const tools = viewer.querySelector<HTMLElement>("[data-powiat-zoom]");
    if (tools) tools.hidden = false;
    viewer.querySelector("[data-powiat-zoom-in]")?.addEventListener("click", () => zoom(1));
    viewer.querySelector("[data-powiat-zoom-out]")?.addEventListener("click", () => zoom(-1));
    viewer.addEventListener("keydown", (event) => {
      const link = { PageUp: "[data-powiat-previous]", PageDown: "[data-powiat-next]" }[event.key];
      const target = link ? viewer.querySelector<HTMLAnchorElement>(link) : null;
      if (!target) return;
      event.preventDefault();
      target.click();
    });
  });
}
