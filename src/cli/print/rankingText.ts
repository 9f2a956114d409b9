import { adjustmentKinds, asPrinted, lossBalance, type LossBalance } from "../../analysis/lossBalance.js";
import { adjustmentWords } from "../../analysis/words.js";
import { Fraction } from "../../exact/fraction.js";
import { printedScore, type AssessedDepartment, type Assessment } from "../../engine/assess/assess.js";
import { leftOutWord } from "../../engine/answers/leftOut.js";
import { keyOf } from "../../engine/model/keys.js";
import { losses, lostPoints } from "../../engine/explain/losses.js";
import type { Note } from "../../engine/answers/problems.js";
import { printable } from "./displayWidth.js";
import { noteText } from "./locateNotes.js";
import { textTable, type TextColumn } from "./textTable.js";
import type { Say } from "../../words/say.js";
import type { Words } from "../../words/words.js";
import { bracketed, colon } from "./marks.js";

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
export function rankingText(contents: RankingContents, say: Say): string {
  const { assessment } = contents;
  const ranked = byPlace(assessment.departments);
  return [
    say({
      zh: `${assessment.scheme.title} 排名（${ranked.length} 个单位）`,
      en: `${assessment.scheme.title}: ranking of ${ranked.length} departments`,
    }),
    "",
    ...table(assessment, ranked, say),
    ...leftOut(assessment, say),
    "",
    say({
      zh: `各单位失分最多的 ${lossesTold} 项（按折合总分由大到小）`,
      en: `The ${lossesTold} largest losses of each department (by points of the total)`,
    }),
    ...ranked.flatMap((department) => ["", ...lossesOf(contents, department, say)]),
    "",
    ...settings(contents, say),
    ...notesOf(contents, say),
    "",
  ].join("\n");
}

function leftOut({ leftOut: those }: Assessment, say: Say): readonly string[] {
  if (those.length === 0) return [];
  const told = those.map(({ code, name, because }) => {
    const why = because === "" ? say({ zh: "没有写明理由", en: "no reason is given" }) : because;
    return `  ${whoText(code, name, say)}${say(colon)}${why}`;
  });
  return [
    "",
    say({
      zh: `${leftOutWord}的单位（${those.length} 个，不计分、不排名）`,
      en: `Not assessed (${those.length} departments, without scores and places)`,
    }),
    ...told.map(printable),
  ];
}

function byPlace(departments: readonly AssessedDepartment[]): readonly AssessedDepartment[] {
  const place = (department: AssessedDepartment): number => {
    const value = department.valueOf(keyOf.place);
    return value instanceof Fraction ? value.toNumber() : Infinity;
  };
  // departments without a place are equal to each other, so infinities are never subtracted
  return [...departments].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

const none: Words = { zh: "无", en: "none" };

/** "示例单位03（D03）". */
const whoText = (code: string, name: string, say: Say): string =>
  name === code ? code : `${name}${bracketed(say, code)}`;

function table({ scheme, decimals }: Assessment, ranked: readonly AssessedDepartment[], say: Say): readonly string[] {
  const columns: readonly TextColumn[] = [
    { title: say({ zh: "名次", en: "Place" }), align: "right" },
    { title: say({ zh: "代码", en: "Code" }), align: "left" },
    { title: say({ zh: "单位", en: "Department" }), align: "left" },
    { title: say({ zh: "总分", en: "Total" }), align: "right" },
    ...scheme.sections.map(({ name }) => ({ title: name, align: "right" as const })),
    { title: say({ zh: "等次", en: "Grade" }), align: "left" },
  ];
  const score = (department: AssessedDepartment, key: string) =>
    printedScore(department.valueOf(key), decimals) ?? say(none);
  return textTable(
    columns,
    ranked.map((department) => [
      placeOf(department, say),
      printable(department.answers.code),
      printable(department.answers.name),
      score(department, keyOf.total),
      ...scheme.sections.map(({ code }) => score(department, keyOf.score(code))),
      printable(String(department.valueOf(keyOf.grade) ?? "")),
    ]),
  );
}

function placeOf(department: AssessedDepartment, say: Say): string {
  const place = department.valueOf(keyOf.place);
  return place instanceof Fraction ? place.toString() : say(none);
}

function lossesOf(contents: RankingContents, department: AssessedDepartment, say: Say): readonly string[] {
  const { assessment, confirmedReadings } = contents;
  const { decimals } = assessment;
  const total = printedScore(department.valueOf(keyOf.total), decimals);
  const place =
    total === null
      ? say({ zh: "总分不能得出", en: "there is no total" })
      : say({
          zh: `第 ${placeOf(department, say)} 名，${total} 分`,
          en: `place ${placeOf(department, say)}, ${total} points`,
        });
  const lost = losses(assessment, department, lossesTold).map(({ points, ofTotal, explanation, ...item }) => {
    const open = explanation.readings.filter((reading) => !confirmedReadings.has(reading));
    const unconfirmed =
      open.length > 0
        ? say({ zh: `；口径 ${open.join("、")} 未确认`, en: `; readings not confirmed: ${open.join(", ")}` })
        : "";
    const worth = points.equals(ofTotal)
      ? ""
      : say({ zh: `，折合总分 ${ofTotal.toFixed(decimals)} 分`, en: ` (${ofTotal.toFixed(decimals)} of the total)` });
    const lostHere = points.toFixed(decimals);
    return say({
      zh: `  ${item.code} ${item.name} 失 ${lostHere} 分${worth}：${printable(explanation.sentence)}${unconfirmed}`,
      en: `  ${item.code} ${item.name} loses ${lostHere}${worth}: ${printable(explanation.english)}${unconfirmed}`,
    });
  });
  const { code, name } = department.answers;
  return [
    printable(`${whoText(code, name, say)}${say(colon)}${place}`),
    ...(lost.length > 0 ? lost : [say({ zh: "  没有失分", en: "  No losses" })]),
    ...balanceOf(contents, department, say),
  ];
}

/** The losses listed, those not listed, and what was given back: together the points between the total and its full mark. */
function balanceOf({ assessment }: RankingContents, department: AssessedDepartment, say: Say): readonly string[] {
  const { decimals } = assessment;
  const all = lostPoints(assessment, department);
  const balance = lossBalance(assessment, department, all);
  if (!balance || (all.length === 0 && !takesMore(balance))) return [];
  const listed = [...all].sort((a, b) => b.ofTotal.compare(a.ofTotal)).slice(0, lossesTold);
  const told = listed.reduce((sum, { ofTotal }) => sum.plus(asPrinted(ofTotal, decimals)), Fraction.zero);
  const rest = all.length - listed.length;
  const parts = [
    `${rest > 0 ? say({ zh: "以上", en: "these" }) : say({ zh: "各项", en: "the items" })} ${told.toFixed(decimals)}`,
    ...(rest > 0
      ? [
          say({
            zh: `其余 ${rest} 项 ${balance.items.minus(told).toFixed(decimals)}`,
            en: `${rest} others ${balance.items.minus(told).toFixed(decimals)}`,
          }),
        ]
      : []),
    ...adjustmentKinds.flatMap((kind) =>
      balance[kind].equals(Fraction.zero)
        ? []
        : [`${say(adjustmentWords[kind])} ${Fraction.zero.minus(balance[kind]).toFixed(decimals)}`],
    ),
  ];
  return [
    say({
      zh: `  共失 ${balance.inAll.toFixed(decimals)} 分（${parts.join("，")}）`,
      en: `  Lost in all: ${balance.inAll.toFixed(decimals)} (${parts.join(", ")})`,
    }),
  ];
}

/** Something beside the items took points. */
const takesMore = (balance: LossBalance): boolean =>
  adjustmentKinds.some((kind) => kind !== "rounding" && balance[kind].compare(Fraction.zero) < 0);

/** What the figures rest on beside the answers: parameters that are not the defaults, unconfirmed readings. */
function settings({ assessment, confirmedReadings, tellsConfirmed }: RankingContents, say: Say): readonly string[] {
  const { scheme, parameters } = assessment;
  const changed = [...scheme.parameters.values()].flatMap(({ name, default: usual }) => {
    const value = JSON.stringify(parameters.get(name));
    return value === JSON.stringify(usual) ? [] : [`${name} = ${printable(value)}`];
  });
  const open = scheme.readings.filter(({ number }) => !confirmedReadings.has(number)).map(({ number }) => number);
  const readings =
    open.length === 0
      ? say({ zh: "均已确认", en: "all are confirmed" })
      : say({ zh: `未确认 ${open.join("、")}`, en: `not confirmed ${open.join(", ")}` });
  return [
    say({
      zh: `参数：${changed.length === 0 ? "均为缺省值" : changed.join("；")}`,
      en: `Parameters: ${changed.length === 0 ? "all defaults" : changed.join("; ")}`,
    }),
    say({
      zh: `口径：${tellsConfirmed ? readings : "答案文件不记录是否确认，一律视为未确认"}（各口径见汇总簿“参数与口径”）`,
      en: `Readings: ${tellsConfirmed ? readings : "answers do not say which are confirmed; none is taken to be"} (they stand in “参数与口径” of an office workbook)`,
    }),
  ];
}

const notesOf = ({ assessment, notes }: RankingContents, say: Say): readonly string[] =>
  notes.length === 0
    ? [say({ zh: "备注：无", en: "Notes: none" })]
    : [
        say({ zh: `备注（${notes.length} 条）：`, en: `Notes (${notes.length}):` }),
        ...notes.map((note) => `  ${say(noteText(assessment, note))}`),
      ];
