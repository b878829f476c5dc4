// The narrow navigation, remembered in this browser.
const KEY = "powiat-menu";

export function sidebar(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-powiat-fold]");
  if (!button) return;
  const page = document.documentElement;
  const fold = (narrow: boolean): void => {
    page.classList.toggle("pw-narrow", narrow);
    button.setAttribute("aria-pressed", String(narrow));
    document.querySelectorAll<HTMLElement>(".pw-sidebar .pw-sidebar__link").forEach((link) => {
      link.title = narrow ? (link.querySelector("span")?.textContent ?? "") : "";
    });
  };
  button.hidden = false;
  fold(localStorage.getItem(KEY) === "narrow");
  button.addEventListener("click", () => {
    const narrow = !page.classList.contains("pw-narrow");
    localStorage.setItem(KEY, narrow ? "narrow" : "wide");
    fold(narrow);
  });
}
