// Photos chosen so far: several times from the camera or the gallery, made smaller where they are needlessly large.
const MOST = 5;
const LONGEST = 2560;

export function pictures(input: HTMLInputElement, box: HTMLElement, changed: () => void) {
  let chosen: Blob[] = [];
  const list = document.createElement("ul");
  list.className = "pw-pictures";
  box.append(list);

  input.addEventListener("change", async () => {
    const files = [...(input.files ?? [])];
    input.value = "";
    for (const file of files.slice(0, MOST - chosen.length)) chosen.push(await smaller(file));
    draw();
    changed();
  });

  function draw(): void {
    list.replaceChildren(
      ...chosen.map((photo, at) => {
        const row = document.createElement("li");
        const image = document.createElement("img");
        const address = URL.createObjectURL(photo);
        image.src = address;
        image.onload = () => URL.revokeObjectURL(address);
        image.alt = `Zdjęcie ${at + 1}`;
        const drop = document.createElement("button");
        drop.type = "button";
        drop.className = "govuk-button govuk-button--secondary pw-button--small";
        drop.textContent = "Usuń";
        drop.setAttribute("aria-label", `Usuń zdjęcie ${at + 1}`);
        drop.addEventListener("click", () => {
          chosen = chosen.filter((one) => one !== photo);
          draw();
          changed();
        });
        row.append(image, drop);
        return row;
      }),
    );
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
