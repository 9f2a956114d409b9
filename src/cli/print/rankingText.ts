import { adjustmentKinds, asPrinted, lossBalance, type LossBalance } from "../../analysis/lossBalance.js";
import { adjustmentWords } from "../../analysis/words.js";
import { Fraction } from "../../exact/fraction.js";
import { printedScore, type AssessedDepartment, type Assessment } from "../../engine/assess/assess.js";
import { keyOf } from "../../engine/model/keys.js";
import { leftOutWord } from "../../engine/answers/leftOut.js";
import { losses, lostPoints } from "../../engine/explain/losses.js";
import type { Note } from "../../engine/answers/problems.js";
import { printable } from "./displayWidth.js";
import { noteText } from "./locateNotes.js";
import { textTable, type TextColumn } from "./textTable.js";

/** How many losses of each department are listed. */
const lossesTold = 3;

export interface RankingContents {
  readonly assessment: Assessment;
  readonly notes: readonly Note[];
  readonly confirmedReadings: ReadonlySet<number>;
  /** Whether the file says which readings are confirmed. */
  readonly tellsConfirmed: boolean;
}

/** The ranking for people: a table, for every department its largest losses with reasons, and what to look at. */
export function rankingText(contents: RankingContents): string {
  const { assessment } = contents;
  const ranked = byPlace(assessment.departments);
  return [
    `${assessment.scheme.title} 排名（${ranked.length} 个单位）`,
    "",
    ...table(assessment, ranked),
    ...leftOut(assessment),
    "",
    `各单位失分最多的 ${lossesTold} 项（按折合总分由大到小）`,
    ...ranked.flatMap((department) => ["", ...lossesOf(contents, department)]),
    "",
    ...settings(contents),
    ...notesOf(contents),
    "",
  ].join("\n");
}

function leftOut({ leftOut: those }: Assessment): readonly string[] {
  if (those.length === 0) return [];
  const told = those.map(
    ({ code, name, because }) =>
      `  ${name === code ? code : `${name}（${code}）`}：${because === "" ? "没有写明理由" : because}`,
  );
  return ["", `${leftOutWord}的单位（${those.length} 个，不计分、不排名）`, ...told.map(printable)];
}

function byPlace(departments: readonly AssessedDepartment[]): readonly AssessedDepartment[] {
  const place = (department: AssessedDepartment): number => {
    const value = department.valueOf(keyOf.place);
    return value instanceof Fraction ? value.toNumber() : Infinity;
  };
  // departments without a place are equal to each other, so infinities are never subtracted
  return [...departments].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

const none = "无";

function table({ scheme, decimals }: Assessment, ranked: readonly AssessedDepartment[]): readonly string[] {
  const columns: readonly TextColumn[] = [
    { title: "名次", align: "right" },
    { title: "代码", align: "left" },
    { title: "单位", align: "left" },
    { title: "总分", align: "right" },
    ...scheme.sections.map(({ name }) => ({ title: name, align: "right" as const })),
    { title: "等次", align: "left" },
  ];
  const score = (department: AssessedDepartment, key: string) =>
    printedScore(department.valueOf(key), decimals) ?? none;
  return textTable(
    columns,
    ranked.map((department) => [
      placeOf(department),
      printable(department.answers.code),
      printable(department.answers.name),
      score(department, keyOf.total),
      ...scheme.sections.map(({ code }) => score(department, keyOf.score(code))),
      printable(String(department.valueOf(keyOf.grade) ?? "")),
    ]),
  );
}

function placeOf(department: AssessedDepartment): string {
  const place = department.valueOf(keyOf.place);
  return place instanceof Fraction ? place.toString() : none;
}

function lossesOf(contents: RankingContents, department: AssessedDepartment): readonly string[] {
  const { assessment, confirmedReadings } = contents;
  const { decimals } = assessment;
  const total = printedScore(department.valueOf(keyOf.total), decimals);
  const place = total === null ? "总分不能得出" : `第 ${placeOf(department)} 名，${total} 分`;
  const lost = losses(assessment, department, lossesTold).map(({ points, ofTotal, explanation, ...item }) => {
    const open = explanation.readings.filter((reading) => !confirmedReadings.has(reading));
    const unconfirmed = open.length > 0 ? `；口径 ${open.join("、")} 未确认` : "";
    const worth = points.equals(ofTotal) ? "" : `，折合总分 ${ofTotal.toFixed(decimals)} 分`;
    return `  ${item.code} ${item.name} 失 ${points.toFixed(decimals)} 分${worth}：${printable(explanation.sentence)}${unconfirmed}`;
  });
  const { code, name } = department.answers;
  return [
    printable(`${name === code ? code : `${name}（${code}）`}：${place}`),
    ...(lost.length > 0 ? lost : ["  没有失分"]),
    ...balanceOf(contents, department),
  ];
}

/** The losses listed, those not listed, and what was given back: together the points between the total and its full mark. */
function balanceOf({ assessment }: RankingContents, department: AssessedDepartment): readonly string[] {
  const { decimals } = assessment;
  const all = lostPoints(assessment, department);
  const balance = lossBalance(assessment, department, all);
  if (!balance || (all.length === 0 && !takesMore(balance))) return [];
  const listed = [...all].sort((a, b) => b.ofTotal.compare(a.ofTotal)).slice(0, lossesTold);
  const told = listed.reduce((sum, { ofTotal }) => sum.plus(asPrinted(ofTotal, decimals)), Fraction.zero);
  const rest = all.length - listed.length;
  const parts = [
    `${rest > 0 ? "以上" : "各项"} ${told.toFixed(decimals)}`,
    ...(rest > 0 ? [`其余 ${rest} 项 ${balance.items.minus(told).toFixed(decimals)}`] : []),
    ...adjustmentKinds.flatMap((kind) =>
      balance[kind].equals(Fraction.zero)
        ? []
        : [`${adjustmentWords[kind].zh} ${Fraction.zero.minus(balance[kind]).toFixed(decimals)}`],
    ),
  ];
  return [`  共失 ${balance.inAll.toFixed(decimals)} 分（${parts.join("，")}）`];
}

/** Something beside the items took points. */
const takesMore = (balance: LossBalance): boolean =>
  adjustmentKinds.some((kind) => kind !== "rounding" && balance[kind].compare(Fraction.zero) < 0);

/** What the figures rest on beside the answers: parameters that are not the defaults, unconfirmed readings. */
function settings({ assessment, confirmedReadings, tellsConfirmed }: RankingContents): readonly string[] {
  const { scheme, parameters } = assessment;
  const changed = [...scheme.parameters.values()].flatMap(({ name, default: usual }) => {
    const value = JSON.stringify(parameters.get(name));
    return value === JSON.stringify(usual) ? [] : [`${name} = ${printable(value)}`];
  });
  const open = scheme.readings.filter(({ number }) => !confirmedReadings.has(number)).map(({ number }) => number);
  const readings = open.length === 0 ? "均已确认" : `未确认 ${open.join("、")}`;
  return [
    `参数：${changed.length === 0 ? "均为缺省值" : changed.join("；")}`,
    `口径：${tellsConfirmed ? readings : "答案文件不记录是否确认，一律视为未确认"}（各口径见汇总簿“参数与口径”）`,
  ];
}

const notesOf = ({ assessment, notes }: RankingContents): readonly string[] =>
  notes.length === 0
    ? ["备注：无"]
    : [`备注（${notes.length} 条）：`, ...notes.map((note) => `  ${noteText(assessment.scheme, note)}`)];
