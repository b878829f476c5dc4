// A choice in a filter works at once; typed text waits for Enter or the button.
export function filters(root: ParentNode): void {
  root.querySelectorAll<HTMLFormElement>("form[data-powiat-filters]").forEach((form) => {
    if (form.dataset.powiatFilters === "ready") return;
    form.dataset.powiatFilters = "ready";
    form.addEventListener("change", (event) => {
      if (event.target instanceof HTMLElement && event.target.matches("select:not([data-powiat-people]), [type=checkbox], [type=radio]")) form.requestSubmit();
    });
    // Empty fields would only make the address long.
    form.addEventListener("formdata", (event) => {
      [...event.formData.entries()].forEach(([name, value]) => { if (value === "") event.formData.delete(name); });
    });
  });
}
