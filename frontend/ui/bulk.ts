// The bar of actions for ticked rows shows itself only when something is ticked, and says how many.
export function bulkBars(root: ParentNode): void {
  root.querySelectorAll<HTMLFormElement>("[data-powiat-bulk]").forEach((bar) => {
    if (bar.dataset.powiatBulk === "ready") return;
    bar.dataset.powiatBulk = "ready";
    const words = bar.querySelector("[data-powiat-bulk-count]");
    const count = (): void => {
      const ticked = document.querySelectorAll(`input[type=checkbox][form="${bar.id}"]:checked`).length;
      bar.hidden = ticked === 0;
      if (words) words.textContent = `Zaznaczone: ${ticked}`;
    };
    document.addEventListener("change", count);
    count();
  });
}
