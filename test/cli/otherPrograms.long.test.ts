import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { insert, packed, partsOf, setCell, sheet, type Parts } from "../returns/support/editForm.js";
import { savedBy } from "../returns/support/savedElsewhere.js";
import { type Ran, runCli, runCompiled, scratchFolder } from "./support/runCli.js";

/*
 * The whole round on the command line with files that other programs saved: forms that were issued with a key, and the
 * office workbook. What these leave in a file is told; the same shape with something hidden in it is refused.
 */

const folder = scratchFolder();
const [key, ledger, office, list] = ["office.key", "ledger.json", "office.xlsx", "list.csv"].map((name) =>
  folder.path(name),
) as [string, string, string, string];
/** With the forms collected into it. */
const merged = folder.path("merged.xlsx");
const round = "2020年度";

interface Shape {
  readonly program: string;
  /** What is told of a file that it saved; "" where nothing is. */
  readonly note: string;
  /** The same shape with something in it, and the sentence for that. */
  readonly hostile: (parts: Parts) => void;
  readonly refused: string;
}

const corePart = "package/services/metadata/core-properties/0123456789abcdef0123456789abcdef.psmdcp";
const dotNet: Shape = {
  program: "ClosedXML: prefixes, and core properties where .NET has them",
  note: "程序自带的附属部件，不含单元格，未读取",
  hostile: (parts) =>
    insert(
      parts,
      "xl/_rels/workbook.xml.rels",
      "</Relationships>",
      '<Relationship Id="more" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"' +
        ` Target="/${corePart}"/>`,
    ),
  refused: `有不允许的名称（部件 ${corePart}）。请把数据填入下发的原表后再发。`,
};
const shapes: readonly Shape[] = [
  {
    program: "Excel, signed",
    note: "文件带有数字签名，签名未核验",
    hostile: (parts) => void parts.set("_xmlsignatures/run.exe", "MZ"),
    refused: "有不允许的名称（部件 _xmlsignatures/run.exe）。请把数据填入下发的原表后再发。",
  },
  {
    program: "ONLYOFFICE",
    note: "",
    hostile: (parts) => void parts.set("xl/embeddings/oleObject1.bin", "x"),
    refused: "文件含有嵌入对象或控件（部件 xl/embeddings/oleObject1.bin）。请把数据填入下发的原表后再发。",
  },
  dotNet,
];

const codes = ["A1", "A2", "A3"];
/** Otherwise one of the three goes the whole way, and the others are verified and scored. */
const whole = process.env["SCOREBOOK_PROGRAMS"] === "all" ? shapes : [dotNet];

/** As it was issued, with two figures filled in. */
function filled(code: string): Uint8Array {
  const issued = readdirSync(folder.path("forms")).find((name) => name.includes(code)) ?? "";
  const parts = partsOf(readFileSync(folder.path("forms", issued)));
  setCell(parts, sheet, "F6", "<v>7</v>");
  setCell(parts, sheet, "G6", "<v>9</v>");
  return packed(parts);
}

const hostileTwin = ({ program, hostile }: Shape, bytes: Uint8Array): Uint8Array => {
  const parts = partsOf(savedBy(program, bytes));
  hostile(parts);
  return packed(parts);
};

beforeAll(async () => {
  process.env["SCOREBOOK_PASSPHRASE"] = "省考核办的口令 2021";
  writeFileSync(list, "代码,名称\nA1,甲局\nA2,乙厅\nA3,丙委\n");
  const issue = ["issue", "--departments", list, "--round", round, "--on", "2021-01-05", "--key", key, "--office"];
  for (const args of [
    ["key", "new", "--out", key],
    ["template", "--kind", "office", "--departments", list, "--out", office],
    [...issue, office, "--out", folder.path("forms"), "--ledger", ledger],
  ])
    expect(await runCli(...args)).toMatchObject({ code: 0, err: "" });
  mkdirSync(folder.path("inbox"));
  for (const [at, shape] of shapes.entries()) {
    const form = filled(codes[at] ?? "");
    writeFileSync(folder.path("inbox", `${codes[at]}.xlsx`), savedBy(shape.program, form));
    writeFileSync(folder.path("inbox", `${codes[at]} 夹带.xlsx`), hostileTwin(shape, form));
  }
}, 120_000);
afterAll(() => {
  delete process.env["SCOREBOOK_PASSPHRASE"];
  folder.remove();
});

interface Told {
  readonly files: readonly {
    readonly name: string;
    readonly state: string;
    readonly notes: readonly { readonly message: string }[];
    readonly refusals: readonly { readonly message: string }[];
  }[];
  readonly changes: readonly { readonly department: string; readonly key: string; readonly after: string }[];
}

const collect = (book: string, out: string) =>
  runCompiled("collect", folder.path("inbox"), "--ledger", ledger, "--office", book, "--out", out, "--json");
const toldOf = ({ note }: Shape): unknown => (note === "" ? "" : expect.stringContaining(note));

test.each(whole)(
  "收回，汇总簿由 $program 保存：三份填报表接收，各说明一句；夹带东西的三份退回，各有各的理由",
  (shape) => {
    const saved = folder.path("saved.xlsx");
    writeFileSync(saved, savedBy(shape.program, readFileSync(office)));
    // what the program before has left would be told of as replaced
    rmSync(merged, { force: true });
    const ran = collect(saved, merged);
    expect(ran).toMatchObject({ code: 2, err: toldOf(shape) });
    const { files, changes } = JSON.parse(ran.out) as Told;
    const isNote = (message: string): boolean => shapes.some(({ note }) => note === message);
    const told = files.map(({ name, state, notes, refusals }) => [
      name,
      state,
      [...notes, ...refusals].map(({ message }) => message).filter((each) => state === "refused" || isNote(each)),
    ]);
    expect(Object.fromEntries(told.map(([name, ...rest]) => [name, rest]))).toEqual(
      Object.fromEntries(
        shapes.flatMap(({ note, refused }, at) => [
          [`${codes[at]}.xlsx`, ["noted", note === "" ? [] : [note]]],
          [`${codes[at]} 夹带.xlsx`, ["refused", [refused]]],
        ]),
      ),
    );
    expect(changes.map((each) => [each.department, each.key, each.after])).toEqual(
      codes.flatMap((code) => [
        [code, "1.1.1.2.onTime", "n:7"],
        [code, "1.1.1.2.total", "n:9"],
      ]),
    );
  },
  60_000,
);

let figures: Ran | undefined;

test.each(shapes)(
  "汇入后的汇总簿由 $program 保存：核验相符，计分不变",
  async (shape) => {
    // what was collected last was collected into the workbook that .NET saved, and still has its metadata
    const told = toldOf(shape.note === "" ? dotNet : shape);
    const saved = folder.path("saved.xlsx");
    const bytes = readFileSync(merged);
    writeFileSync(saved, shape === dotNet ? bytes : savedBy(shape.program, bytes));
    expect(runCompiled("verify", saved)).toMatchObject({
      code: 0,
      err: told,
      out: expect.stringContaining("3 个单位") as unknown,
    });
    const { code, out } = (figures ??= await runCli("score", merged, "--json"));
    const isSame = async (path: string, err: unknown): Promise<void> => {
      const ran = await runCli("score", path, "--json");
      expect({ ...ran, out: ran.out === out }).toEqual({ code, out: true, err });
    };
    await isSame(saved, told);
    if (!whole.includes(shape)) return;
    const live = folder.path("live.xlsx");
    for (const args of [
      ["share", saved, "--values", "--out", folder.path("share.xlsx")],
      ["convert", saved, "--mode", "live", "--out", live],
    ])
      expect(await runCli(...args)).toMatchObject({ code: 0, err: told });
    await isSame(live, toldOf(dotNet));
  },
  60_000,
);

test.each(shapes)(
  "汇总簿由 $program 保存，夹带东西：每个命令都拒绝，说明是什么，什么也不写",
  async (shape) => {
    const [twin, none] = [folder.path("twin.xlsx"), folder.path("none.xlsx")];
    writeFileSync(twin, hostileTwin(shape, readFileSync(office)));
    const sentence = `${twin}：${shape.refused}\n`;
    for (const args of [["score"], ["share", "--values", "--out", none], ["convert", "--mode", "live", "--out", none]])
      expect(await runCli(args[0] ?? "", twin, ...args.slice(1))).toEqual({ code: 2, out: "", err: sentence });
    expect(collect(twin, none)).toEqual({ code: 1, out: "", err: sentence });
    expect(runCompiled("verify", twin)).toEqual({ code: 2, out: "", err: sentence });
    expect(readdirSync(folder.path())).not.toContain("none.xlsx");
  },
  60_000,
);

test.each(shapes)("填报表由 $program 保存：签名有效；夹带东西的不核验", (shape) => {
  const code = codes[shapes.indexOf(shape)] ?? "";
  const verify = (name: string) =>
    runCompiled("verify", folder.path("inbox", name), "--ledger", ledger, "--round", round);
  expect(verify(`${code}.xlsx`)).toMatchObject({
    code: 0,
    out: expect.stringContaining("签名有效，与发放登记一致") as unknown,
    err: toldOf(shape),
  });
  expect(verify(`${code} 夹带.xlsx`)).toMatchObject({
    code: 2,
    err: expect.stringContaining(shape.refused) as unknown,
  });
});
