// LibreOffice's calculateAll on the native office workbook, beside the engine on the same departments.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { compiled } from "./compiled.mjs";
import { assessed } from "./engine.mjs";
import { inTurn, shown } from "./measure.mjs";

const { answersOf } = await compiled("engine/answers/officeRecord.js");
const { tableOf } = await compiled("engine/answers/answerTable.js");
const { sampleRecord } = await compiled("sample/sampleRecord.js");
const { buildOffice } = await compiled("workbook/office/buildOffice.js");

/** A workbook of 5,000 takes minutes to be built and opened; the ratio hardly depends on how many there are. */
const departments = Number(process.env.SCOREBOOK_BENCH_OFFICE ?? 1000);

/** A macro that times three rounds and writes the milliseconds of each into a file. */
const macro = (book, result) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Bench" script:language="StarBasic">Sub Run
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL("${book}", "_blank", 0, hidden())
  file = FreeFile
  Open "${result}" For Output As #file
  For round = 1 To 3
    started = GetSystemTicks()
    book.calculateAll()
    Print #file, GetSystemTicks() - started
  Next
  Close #file
  book.close(True)
  StarDesktop.terminate()
End Sub
</script:module>`;
const libraries = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`;
const modules = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Bench"/></library:library>`;

/** @returns milliseconds, the least of three; null where LibreOffice is not there */
function calculateAll(path, folder) {
  const profile = join(folder, "profile");
  const basic = join(profile, "user", "basic", "Standard");
  const result = join(folder, "times.txt");
  const office = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore", "--nolockcheck"];
  // the first start makes the profile, and would replace what stands there
  spawnSync("soffice", [...office, "--terminate_after_init"], { stdio: "ignore", timeout: 300_000 });
  mkdirSync(basic, { recursive: true });
  writeFileSync(join(profile, "user", "basic", "script.xlc"), libraries);
  writeFileSync(join(basic, "script.xlb"), modules);
  writeFileSync(join(basic, "Bench.xba"), macro(pathToFileURL(path).href, result));
  spawnSync("soffice", [...office, "macro:///Standard.Bench.Run"], { stdio: "ignore", timeout: 1_800_000 });
  if (!existsSync(result)) return null;
  const times = readFileSync(result, "utf8").split(/\s+/).filter(Boolean).map(Number);
  return Math.min(...times);
}

export async function libreOffice(scheme) {
  const record = sampleRecord(scheme, { departments, seed: 7 });
  const folder = mkdtempSync(join(tmpdir(), "scorebook-bench-"));
  try {
    const path = join(folder, "native.xlsx");
    writeFileSync(path, await buildOffice(scheme, record, { mode: "native" }));
    const other = calculateAll(path, folder);
    if (other === null)
      return [
        {
          what: "LibreOffice's calculateAll: not measured, there is no soffice here",
          ours: "",
          other: "",
          ratio: null,
          goal: "≥ 50",
          reached: false,
        },
      ];
    const answers = answersOf(scheme, record);
    const table = tableOf(scheme, answers);
    const { ours } = await inTurn({ ours: () => assessed(table, answers.parameters) }, 9);
    return [
      {
        what: `${departments} departments, beside LibreOffice's calculateAll on the native workbook`,
        ours: shown(ours),
        other: shown(other),
        ratio: other / ours,
        goal: "≥ 50",
        reached: other >= 50 * ours,
        isForUsers: true,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
