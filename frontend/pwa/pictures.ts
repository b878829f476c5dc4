// Photos chosen so far: several times from the camera or the gallery, made smaller where they are needlessly large.
import { button, line, made } from "./made";
import { say } from "./words";

const MOST = 5;
const LONGEST = 2560;

export function pictures(input: HTMLInputElement, box: HTMLElement, changed: () => void) {
  let chosen: Blob[] = [];
  const list = made("ul", "pw-pictures");
  const note = line("", "pw-quiet");
  note.setAttribute("role", "status");
  box.append(list, note);

  input.addEventListener("change", async () => {
    const files = [...(input.files ?? [])];
    const room = MOST - chosen.length;
    input.value = "";
    note.textContent = files.length > room ? say("photo_most", { most: MOST }) : "";
    for (const file of files.slice(0, room)) chosen.push(await smaller(file));
    draw();
    changed();
  });

  function draw(): void {
    list.replaceChildren(...chosen.map(picture));
  }

  function picture(photo: Blob, at: number): HTMLElement {
    const row = made("li");
    const image = made("img");
    const address = URL.createObjectURL(photo);
    image.src = address;
    image.onload = () => URL.revokeObjectURL(address);
    image.alt = say("photo", { at: at + 1 });
    const drop = () => {
      chosen = chosen.filter((one) => one !== photo);
      note.textContent = "";
      draw();
      changed();
    };
    row.append(image, button(say("photo_drop"), drop, { spoken: say("photo_drop_one", { at: at + 1 }) }));
    return row;
  }

  return {
    all: () => chosen,
    add: (more: Blob[]) => {
      chosen = [...chosen, ...more].slice(0, MOST);
      draw();
    },
    clear: () => {
      chosen = [];
      draw();
    },
  };
}

/** A photo of a modern phone says no more at 12 Mpx than at 5; on a village's network it takes minutes less. */
async function smaller(file: File): Promise<Blob> {
  if (file.size < 1_500_000 || !("createImageBitmap" in window)) return file;
  try {
    const image = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    const made = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.88));
    return made && made.size < file.size ? made : file;
  } catch {
    return file;
  }
}
