// Builds styles and scripts into ground/ui's static folder. `npm run build`, or `npm run watch` while drawing.
import { mkdir, readFile, writeFile, watch as watchFolder } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "../src/powiat/ground/ui/static/ui/build");
const styles = ["resident", "desk"];

async function buildStyles() {
  for (const name of styles) {
    const made = sass.compile(join(here, `ui/${name}.scss`), {
      style: "compressed",
      loadPaths: [join(here, "node_modules")],
      quietDeps: true,
    });
    // esbuild's CSS pass lowers nesting; addresses of fonts and pictures are left to Django's manifest.
    const small = await esbuild.transform(made.css, { loader: "css", minify: true, target: ["chrome109", "firefox115", "safari16"] });
    await writeFile(join(target, `${name}.css`), small.code);
  }
}

async function buildScripts() {
  await esbuild.build({
    entryPoints: ["resident", "desk"].map((name) => join(here, `ui/${name}.ts`)),
    outdir: target,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
  });
  // The reporter's app, its worker (a plain script: old phones know no module workers) and the map, fetched on demand.
  const common = { outdir: target, bundle: true, minify: true, target: "es2020", legalComments: "none" };
  await esbuild.build({ ...common, entryPoints: { pwa: join(here, "pwa/app.ts") }, format: "esm" });
  await esbuild.build({ ...common, entryPoints: { worker: join(here, "pwa/worker.ts") }, format: "iife" });
  await esbuild.build({ ...common, entryPoints: { map: join(here, "map/map.ts") }, format: "esm" });
  // The desk's own: the map beside the queue, and the crews' page.
  await esbuild.build({ ...common, entryPoints: { deskmap: join(here, "map/deskmap.ts"), field: join(here, "field/field.ts") }, format: "esm" });
}

async function build() {
  await mkdir(target, { recursive: true });
  await Promise.all([buildStyles(), buildScripts()]);
  for (const name of ["resident.css", "desk.css", "resident.js", "desk.js", "pwa.js", "worker.js", "map.js", "deskmap.js", "field.js"]) {
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
