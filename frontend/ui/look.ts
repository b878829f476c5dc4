// Theme and text size without loading the page again; the cookie is the same one the server writes.
const YEAR = 365 * 24 * 3600;

export function lookSwitch(): void {
  const page = document.documentElement;
  document.querySelectorAll<HTMLFormElement>("[data-powiat-look]").forEach((form) => {
    form.addEventListener("submit", (event) => {
      const button = event.submitter as HTMLButtonElement | null;
      if (!button || (button.name !== "theme" && button.name !== "size")) return;
      event.preventDefault();
      page.dataset[button.name] = button.value;
      const secure = location.protocol === "https:" ? "; Secure" : "";
      document.cookie = `wyglad=${page.dataset.theme}.${page.dataset.size}; Max-Age=${YEAR}; Path=/; SameSite=Lax${secure}`;
      document.querySelectorAll<HTMLButtonElement>(`[data-powiat-look] button[name="${button.name}"]`).forEach((one) => {
        one.setAttribute("aria-pressed", String(one.value === button.value));
      });
    });
  });
}
