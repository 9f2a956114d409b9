import { describe, expect, test } from "@jest/globals";
import { change, packed, partsOf, sheet } from "../returns/support/editForm.js";
import { needs } from "../support/needs.js";
import { faultsOf, officeVersions } from "../support/validator.js";
import { pinnedFiles } from "./support/pinnedFiles.js";

/** In a long run all kinds of file meet the rules of every version. */
const versions = process.env["SCOREBOOK_VALIDATOR"] === "all" ? officeVersions : (["Microsoft365"] as const);

const pinned = (name: string): (() => Promise<Uint8Array>) => {
  const make = pinnedFiles[name];
  if (!make) throw new Error(`nothing pinned is called ${name}`);
  return make;
};

needs("validator")("Microsoft's validator", () => {
  describe.each(versions)("by the rules of %s", (version) => {
    test.each(Object.entries(pinnedFiles))("finds nothing wrong with %s", async (_, make) => {
      const bytes = await make();
      if (bytes[0] === 0x50 && bytes[1] === 0x4b) expect(await faultsOf(bytes, version)).toEqual([]);
    });
  });

  test.each([
    ["a type of cell that does not exist", ' t="s"', ' t="no"', "invalid value"],
    ["an element in the wrong place", "</sheetData>", "</sheetData><cols/>", "unexpected child element"],
    ["an attribute of nobody", "<sheetData>", '<sheetData of="nobody">', "'of' attribute is not declared"],
  ])("names %s", async (_, from, to, said) => {
    const parts = partsOf(await pinned("form")());
    change(parts, sheet, from, to);
    const faults = await faultsOf(packed(parts), "Microsoft365");
    expect(faults.join("\n")).toContain(said);
    expect(faults.join("\n")).toContain(`/${sheet}`);
  });
});
