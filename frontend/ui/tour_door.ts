// The picture of a place in the round is heavy: its viewer comes when somebody asks for it, never before.
export function tourDoor(): void {
  const tour = document.querySelector<HTMLElement>("[data-powiat-tour]");
  const button = tour?.querySelector<HTMLElement>("[data-tour-open]");
  if (!tour || !button) return;
  button.hidden = false;
  tour.addEventListener("click", (event) => {
    const pressed = (event.target as Element).closest<HTMLElement>("[data-tour-open]");
    if (pressed) void open(tour, pressed);
  });
}

async function open(tour: HTMLElement, button: HTMLElement): Promise<void> {
  button.setAttribute("aria-busy", "true");
  const said = tour.querySelector<HTMLElement>("[data-tour-said]");
  try {
    await styled(tour.dataset.style ?? "");
    ((await import(tour.dataset.script ?? "")) as { open(tour: HTMLElement): void }).open(tour);
    if (said) said.textContent = "";
  } catch {
    if (said) said.textContent = "Nie udało się wczytać zdjęcia. Sprawdź połączenie z internetem i spróbuj ponownie.";
  }
  button.removeAttribute("aria-busy");
}

function styled(address: string): Promise<void> {
  if (document.querySelector(`link[href="${address}"]`)) return Promise.resolve();
  return new Promise((done, failed) => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = address;
    sheet.addEventListener("load", () => done());
    sheet.addEventListener("error", () => { sheet.remove(); failed(new Error(address)); });
    document.head.append(sheet);
  });
}
