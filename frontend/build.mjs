// Builds styles and scripts into ground/ui's static folder. `npm run build`, or `npm run watch` while drawing.
import { mkdir, readFile, writeFile, watch as watchFolder } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "../src/powiat/ground/ui/static/ui/build");
const styles = { resident: "ui/resident.scss", desk: "ui/desk.scss", tour: "tour/tour.scss" };

async function buildStyles() {
  for (const [name, source] of Object.entries(styles)) {
    const made = sass.compile(join(here, source), {
      style: "compressed",
      loadPaths: [join(here, "node_modules")],
      quietDeps: true,
    });
    // esbuild's CSS pass lowers nesting; addresses of fonts and pictures are left to Django's manifest.
    const small = await esbuild.transform(made.css, { loader: "css", minify: true, target: ["chrome109", "firefox115", "safari16"] });
    await writeFile(join(target, `${name}.css`), small.code);
  }
}

// What each script is: its source, its shape, the oldest browsers it must run in.
const scripts = {
  resident: { source: "ui/resident.ts" },
  desk: { source: "ui/desk.ts" },
  // The reporter's app and the map, fetched on demand, run on older phones too.
  pwa: { source: "pwa/app.ts", target: "es2020" },
  map: { source: "map/map.ts", target: "es2020" },
  // A plain script: old phones know no module workers.
  worker: { source: "pwa/worker.ts", target: "es2020", format: "iife" },
  // The desk's own: the map beside the queue, and the crews' page.
  deskmap: { source: "map/deskmap.ts", target: "es2020" },
  field: { source: "field/field.ts", target: "es2020" },
  // The tour's viewer, fetched on demand, and the clicks of its editor.
  tour: { source: "tour/tour.ts", target: "es2020" },
  "tour-editor": { source: "tour/editor.ts", target: "es2020" },
};

async function buildScripts() {
  const each = Object.entries(scripts).map(([name, { source, format = "esm", target: oldest = "es2022" }]) =>
    esbuild.build({
      entryPoints: { [name]: join(here, source) },
      outdir: target,
      bundle: true,
      minify: true,
      format,
      target: oldest,
      legalComments: "none",
    }),
  );
  await Promise.all(each);
}

async function build() {
  await mkdir(target, { recursive: true });
  await Promise.all([buildStyles(), buildScripts()]);
  for (const name of [...Object.keys(styles).map((one) => `${one}.css`), ...Object.keys(scripts).map((one) => `${one}.js`)]) {
    const bytes = await readFile(join(target, name));
    console.log(`${name.padEnd(14)} ${(bytes.length / 1000).toFixed(1)} kB, ${(gzipSync(bytes).length / 1000).toFixed(1)} kB gzip`);
  }
}

await build();
if (process.argv.includes("--watch")) {
  for await (const change of watchFolder(join(here, "ui"), { recursive: true })) {
    console.log(change.filename);
    await build().catch((error) => console.error(error.message));
  }
}
