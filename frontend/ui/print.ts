// A button that prints the page. Hidden in the page, because without this script it could do nothing.
export function printButtons(): void {
  document.querySelectorAll<HTMLButtonElement>("[data-powiat-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });
}
