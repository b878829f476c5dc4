// Copy a number or a code. The button is hidden in the page, because without this script it could do nothing.
export function copyButtons(): void {
  if (!navigator.clipboard) return;
  document.querySelectorAll<HTMLButtonElement>("[data-powiat-copy]").forEach((button) => {
    button.hidden = false;
    const words = button.querySelector("span");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.powiatCopy ?? "");
      if (!words) return;
      const before = words.textContent;
      words.setAttribute("role", "status");
      words.textContent = "Skopiowano";
      setTimeout(() => { words.textContent = before; }, 2500);
    });
  });
}
