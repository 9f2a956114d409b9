// Which tests can reach a file: from what esbuild finds that each imports.
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { bundling, allFiles, withOtherModules } from "../testRooms.mjs";

/** @typedef {{ file: string, steps: number }} Reaching */
/** @typedef {{ importersOf: (path: string) => string[], testsOf: (path: string) => Reaching[] }} Reach */
/** @typedef {Record<string, { imports: { path: string }[] }>} Inputs */

/** @returns {Promise<Reach>} */
export async function reach() {
  const { build } = createRequire(import.meta.url)("esbuild");
  const apart = withOtherModules(allFiles());
  const files = allFiles().filter((file) => !apart.includes(file));
  const { metafile } = await build({
    ...bundling,
    stdin: { contents: files.map((file) => `require("./${file}");`).join("\n"), resolveDir: resolve(".") },
    write: false,
    metafile: true,
    sourcemap: false,
    outfile: "out/all.cjs",
  });
  /** @type {Map<string, string[]>} */
  const importers = new Map();
  for (const [path, { imports }] of Object.entries(/** @type {Inputs} */ (metafile.inputs)))
    for (const { path: imported } of imports) importers.set(imported, [...(importers.get(imported) ?? []), path]);
  const isTest = new Set(files);
  return {
    importersOf: (path) => (importers.get(path) ?? []).filter((each) => each.startsWith("src/")),
    testsOf(path) {
      const steps = new Map([[path, 0]]);
      // a map that grows while it is walked: what is added is walked as well
      for (const [at, far] of steps)
        for (const importer of importers.get(at) ?? []) if (!steps.has(importer)) steps.set(importer, far + 1);
      return [...steps].filter(([file]) => isTest.has(file)).map(([file, far]) => ({ file, steps: far }));
    },
  };
}
