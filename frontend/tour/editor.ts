// The tour's editor: a click in the flat picture, or arrows on it, set the two number fields beside it.
const STEP = 5;

for (const field of document.querySelectorAll<HTMLElement>("[data-tour-aim]")) {
  const yaw = document.querySelector<HTMLInputElement>(`#${field.dataset.yaw}`);
  const pitch = document.querySelector<HTMLInputElement>(`#${field.dataset.pitch}`);
  const picture = field.querySelector("img");
  const cross = field.querySelector<HTMLElement>("[data-tour-cross]");
  if (yaw && pitch && picture && cross) aim(field, picture, cross, yaw, pitch);
}

function aim(field: HTMLElement, picture: HTMLImageElement, cross: HTMLElement, yaw: HTMLInputElement, pitch: HTMLInputElement): void {
  const read = (one: HTMLInputElement) => Number(one.value.replace(",", ".").replace("−", "-"));
  const draw = () => {
    cross.hidden = yaw.value.trim() === "" || pitch.value.trim() === "" || Number.isNaN(read(yaw) + read(pitch));
    cross.style.left = `${((read(yaw) + 180) / 360) * 100}%`;
    cross.style.top = `${((90 - read(pitch)) / 180) * 100}%`;
  };
  const set = (right: number, up: number) => {
    yaw.value = String(Math.round(((((right + 180) % 360) + 360) % 360 - 180) * 10) / 10);
    pitch.value = String(Math.round(Math.max(-90, Math.min(90, up)) * 10) / 10);
    draw();
  };
  picture.addEventListener("click", (event) => {
    const box = picture.getBoundingClientRect();
    set(((event.clientX - box.left) / box.width) * 360 - 180, 90 - ((event.clientY - box.top) / box.height) * 180);
  });
  field.addEventListener("keydown", (event) => {
    const [right, up] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key] ?? [0, 0];
    if (!right && !up) return;
    event.preventDefault();
    const step = event.shiftKey ? 1 : STEP;
    set(read(yaw) + right! * step, read(pitch) + up! * step);
  });
  for (const one of [yaw, pitch]) one.addEventListener("input", draw);
  draw();
}
