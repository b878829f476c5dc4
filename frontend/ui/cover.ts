// Areas of a photo to be covered: drawn with a mouse or a finger, kept as numbers in the fields that work without this.
const NAMES = ["lewo", "gora", "szerokosc", "wysokosc"];
const SMALLEST = 1;

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function boxes(line: Element): HTMLInputElement[] {
  return NAMES.map((name) => line.querySelector<HTMLInputElement>(`[name=${name}]`)!);
}

function read(line: Element): number[] {
  return boxes(line).map((box) => (box.value.trim() ? Number(box.value.replace(",", ".")) : NaN));
}

function write(line: Element, numbers: number[]): void {
  const [left, top] = [round(numbers[0]), round(numbers[1])];
  // Rounded up, the right and the lower edge must not leave the picture.
  const kept = [left, top, Math.min(round(numbers[2]), round(100 - left)), Math.min(round(numbers[3]), round(100 - top))];
  boxes(line).forEach((box, at) => { box.value = String(kept[at]).replace(".", ","); });
}

function isEmpty(line: Element): boolean {
  return boxes(line).every((box) => !box.value.trim());
}

/** A new empty line after the last one, with ids and a name of its own. */
function addLine(form: Element): Element {
  const last = form.lastElementChild!;
  const line = last.cloneNode(true) as Element;
  const number = form.children.length + 1;
  line.querySelector("legend")!.textContent = `Prostokąt ${number}`;
  boxes(line).forEach((box) => {
    const label = box.parentElement!.querySelector("label")!;
    box.id = `${box.name}-${number}`;
    label.htmlFor = box.id;
    box.value = "";
  });
  form.append(line);
  return line;
}

function watch(place: HTMLElement): void {
  const form = document.getElementById(place.dataset.powiatCover ?? "");
  if (!form) return;

  const draw = (): void => {
    place.querySelectorAll(".pw-cover__area").forEach((old) => old.remove());
    for (const line of form.children) {
      const numbers = read(line);
      if (numbers.some(Number.isNaN)) continue;
      const area = document.createElement("div");
      area.className = "pw-cover__area";
      ["left", "top", "width", "height"].forEach((side, at) => area.style.setProperty(side, `${numbers[at]}%`));
      place.append(area);
    }
  };

  let line: Element | null = null;
  let start = [0, 0];
  const at = (event: PointerEvent): number[] => {
    const frame = place.getBoundingClientRect();
    const part = (value: number): number => Math.min(100, Math.max(0, value * 100));
    return [part((event.clientX - frame.left) / frame.width), part((event.clientY - frame.top) / frame.height)];
  };
  const size = (end: number[]): number[] => [
    Math.min(start[0], end[0]), Math.min(start[1], end[1]), Math.abs(start[0] - end[0]), Math.abs(start[1] - end[1]),
  ];

  place.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    place.setPointerCapture(event.pointerId);
    start = at(event);
    line = [...form.children].find(isEmpty) ?? addLine(form);
  });
  place.addEventListener("pointermove", (event) => {
    if (!line) return;
    write(line, size(at(event)));
    draw();
  });
  const end = (event: PointerEvent): void => {
    if (!line) return;
    const made = size(at(event));
    if (made[2] < SMALLEST || made[3] < SMALLEST) boxes(line).forEach((box) => { box.value = ""; });
    else write(line, made);
    line = null;
    draw();
  };
  place.addEventListener("pointerup", end);
  place.addEventListener("pointercancel", end);
  form.addEventListener("input", draw);
  draw();
}

export function covers(): void {
  document.querySelectorAll<HTMLElement>("[data-powiat-cover]").forEach(watch);
}
