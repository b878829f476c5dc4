// A film of somebody else's. Nothing is asked of them until the visitor has pressed twice: "here", then "yes".
export function embeds(): void {
  document.querySelectorAll<HTMLElement>("[data-powiat-embed]").forEach((place) => {
    const part = <T extends HTMLElement>(name: string) => place.querySelector<T>(`[data-powiat-embed-${name}]`);
    const ask = part<HTMLButtonElement>("ask"), yes = part<HTMLButtonElement>("yes"), no = part<HTMLButtonElement>("no"), consent = part("consent");
    if (!ask || !yes || !no || !consent) return;
    ask.hidden = false;
    ask.addEventListener("click", () => { consent.hidden = false; ask.hidden = true; yes.focus(); });
    no.addEventListener("click", () => { consent.hidden = true; ask.hidden = false; ask.focus(); });
    yes.addEventListener("click", () => {
      const frame = document.createElement("iframe");
      frame.src = place.dataset.powiatEmbed ?? "";
      frame.title = place.querySelector("figcaption")?.textContent ?? place.dataset.powiatOwner ?? "";
      frame.allow = "autoplay; fullscreen; encrypted-media; picture-in-picture";
      frame.referrerPolicy = "strict-origin";
      place.querySelector("img")?.replaceWith(frame);
      consent.remove();
      ask.remove();
      frame.focus();
    });
  });
}
