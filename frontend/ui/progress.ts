// A bar of long work that moves by server-sent events. When the work is done, the page is loaded again.
export function progressBars(): void {
  document.querySelectorAll<HTMLElement>("[data-powiat-progress]").forEach((box) => {
    const bar = box.querySelector("progress");
    const words = box.querySelector(".pw-progress__text");
    const source = new EventSource(box.dataset.powiatProgress ?? "");
    source.addEventListener("message", (event: MessageEvent<string>) => {
      const { value, total, text } = JSON.parse(event.data) as { value: number; total: number; text: string };
      if (bar) { bar.max = total; bar.value = value; }
      if (words && words.textContent !== text) words.textContent = text;
      if (value >= total) { source.close(); location.reload(); }
    });
  });
}
