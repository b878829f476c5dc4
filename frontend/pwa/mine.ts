// „Moje zgłoszenia”: the list lives on this phone; opening one sends its number and code.
import { button, made } from "./made";
import { forget, mine, type Kept } from "./outbox";
import { say } from "./words";

export async function showMine(list: HTMLElement): Promise<void> {
  const kept = (await mine()).sort((one, other) => other.number.localeCompare(one.number));
  if (!kept.length) {
    list.textContent = list.dataset.empty ?? "";
    list.className = "govuk-body";
    return;
  }
  const rows = made("ul", "govuk-list pw-near");
  rows.append(...kept.map((one) => row(one, list.dataset.check ?? "")));
  list.replaceChildren(rows);
}

function row(one: Kept, check: string): HTMLElement {
  const form = document.querySelector<HTMLFormElement>("[data-powiat-mine-form]");
  const item = made("li");
  const words = made("span");
  words.append(made("strong", "", one.number), one.title ? `, ${one.title.slice(0, 80)}` : "");
  const open = () => {
    if (!form) return;
    (form.elements.namedItem("numer") as HTMLInputElement).value = one.number;
    (form.elements.namedItem("kod") as HTMLInputElement).value = one.secret;
    form.submit();
  };
  const drop = async () => {
    await forget(one.number);
    item.remove();
  };
  item.append(words, button(check, open, { spoken: `${check} ${one.number}` }), button(say("mine_drop"), drop, { spoken: `${say("mine_drop")} ${one.number}` }));
  return item;
}
