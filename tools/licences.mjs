// The licences of the packages that stand in the scripts of the add-in, as its file THIRD-PARTY-LICENSES.txt.
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";

export const licencesFile = "THIRD-PARTY-LICENSES.txt";

/** Delivered beside the scripts, as it is (officeJs.mjs). */
const beside = ["node_modules/@microsoft/office-js"];

/**
 * What packages bring within their own scripts, where no module of its own tells of it.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const within = { docx: ["fflate", "nanoid"] };

/**
 * A plugin of webpack. What stands in no script, since nothing of it is used, is not named.
 *
 * @param {import("webpack").Compiler} compiler
 */
export function licences(compiler) {
  const { Compilation, sources } = compiler.webpack;
  compiler.hooks.thisCompilation.tap("licences", (compilation) => {
    const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compilation.hooks.processAssets.tap({ name: "licences", stage }, () => {
      const folders = new Set(beside);
      for (const chunk of compilation.chunks)
        for (const module of compilation.chunkGraph.getChunkModulesIterable(chunk))
          for (const one of "modules" in module ? /** @type {Iterable<object>} */ (module.modules) : [module])
            if ("resource" in one) folders.add(packageFolder(String(one.resource)));
      folders.delete("");
      for (const folder of [...folders])
        for (const name of within[basename(folder)] ?? [])
          folders.add(join(dirname(folder), name).replaceAll(sep, "/"));
      compilation.emitAsset(licencesFile, new sources.RawSource(textOf([...folders].sort())));
    });
  });
}

/** @param {string} path of a module @returns {string} the folder of its package; "" for our own */
function packageFolder(path) {
  const [, folder = ""] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path.replaceAll(sep, "/")) ?? [];
  return folder;
}

/** @param {string[]} folders */
function textOf(folders) {
  return folders
    .map((folder) => {
      /** @type {{ name: string, version: string, license?: string, author?: string | { name: string } }} */
      const { name, version, license = "?", author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      const file = readdirSync(folder).find((each) => /^licen[cs]e(\.|$)/i.test(each));
      const by = typeof author === "string" ? author : (author?.name ?? name);
      const text = file === undefined ? usual(license, by) : readFileSync(join(folder, file), "utf8").trim();
      return `${name} ${version} (${license})\n\n${text}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}

/**
 * For a package that says which licence it has, and brings no text of it.
 *
 * @param {string} license
 * @param {string} holder
 */
function usual(license, holder) {
  if (license !== "ISC") throw new Error(`${holder}: no text of the licence ${license}`);
  return `Copyright (c) ${holder}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`;
}
