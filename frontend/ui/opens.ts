// Questions that belong to one option of a choice are shown when it is chosen; without scripts they are simply there.
export function openedOptions(): void {
  document.querySelectorAll<HTMLInputElement>("[data-powiat-opens]").forEach((option) => {
    const more = document.getElementById(option.dataset.powiatOpens ?? "");
    const show = (): void => { more?.classList.toggle("govuk-radios__conditional--hidden", !option.checked); };
    const group = option.closest("fieldset") ?? document;
    group.addEventListener("change", show);
    // Pages kept by the browser come back with their choices made, without an event.
    window.addEventListener("pageshow", show);
    show();
  });
}
