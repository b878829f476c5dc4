// Menus made of <details> close on Escape and on a press outside.
export function menus(): void {
  const open = (): NodeListOf<HTMLDetailsElement> => document.querySelectorAll("details[data-powiat-menu][open]");
  document.addEventListener("click", (event) => {
    open().forEach((menu) => { if (!menu.contains(event.target as Node)) menu.open = false; });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    open().forEach((menu) => { menu.open = false; menu.querySelector("summary")?.focus(); });
  });
}
