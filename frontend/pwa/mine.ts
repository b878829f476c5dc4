// „Moje zgłoszenia”: the list lives on this phone; opening one sends its number and code.
import { forget, mine } from "./outbox";

export async function showMine(list: HTMLElement): Promise<void> {
  const kept = (await mine()).sort((one, other) => other.number.localeCompare(one.number));
  if (!kept.length) {
    list.textContent = list.dataset.empty ?? "";
    list.className = "govuk-body";
    return;
  }
  const form = document.querySelector<HTMLFormElement>("[data-powiat-mine-form]");
  const rows = document.createElement("ul");
  rows.className = "govuk-list pw-near";
  for (const one of kept) {
    const row = document.createElement("li");
    const words = document.createElement("span");
    const number = document.createElement("strong");
    number.textContent = one.number;
    words.append(number, one.title ? `, ${one.title.slice(0, 80)}` : "");
    row.append(words, act(list.dataset.check ?? "Sprawdź", `${list.dataset.check ?? "Sprawdź"} ${one.number}`, () => {
      if (!form) return;
      (form.elements.namedItem("numer") as HTMLInputElement).value = one.number;
      (form.elements.namedItem("kod") as HTMLInputElement).value = one.secret;
      form.submit();
    }), act("Usuń z listy", `Usuń z listy ${one.number}`, async () => {
      await forget(one.number);
      row.remove();
    }));
    rows.append(row);
  }
  list.replaceChildren(rows);
}

function act(words: string, spoken: string, deed: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "govuk-button govuk-button--secondary pw-button--small";
  made.textContent = words;
  made.setAttribute("aria-label", spoken);
  made.addEventListener("click", deed);
  return made;
}
