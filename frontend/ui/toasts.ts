// Short notes go away after a while, unless they tell of an error or somebody is reading them.
const STAY = 7000;

function watch(toast: HTMLElement): void {
  const close = toast.querySelector<HTMLButtonElement>("[data-powiat-close]");
  if (close) {
    close.hidden = false;
    close.addEventListener("click", () => toast.remove());
  }
  if (toast.matches(".pw-toast--error, .pw-toast--warning")) return;
  let timer = setTimeout(() => toast.remove(), STAY);
  for (const start of ["mouseenter", "focusin"]) toast.addEventListener(start, () => clearTimeout(timer));
  for (const end of ["mouseleave", "focusout"]) {
    toast.addEventListener(end, () => { timer = setTimeout(() => toast.remove(), STAY); });
  }
}

export function toasts(): void {
  const seen = new WeakSet<Element>();
  const look = (): void => document.querySelectorAll<HTMLElement>("[data-powiat-toast]").forEach((toast) => {
    if (seen.has(toast)) return;
    seen.add(toast);
    watch(toast);
  });
  look();
  const box = document.querySelector("[data-powiat-toasts]");
  if (box) new MutationObserver(look).observe(box, { childList: true });
}
