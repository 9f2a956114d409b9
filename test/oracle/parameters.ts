import { compare, decimal, fromNumber, fromText, isNegative, one, zero, type Fraction } from "./fraction.js";

/** The parameters of the assessment, read and checked, with the defaults of the table 口径. */
export interface Parameters {
  readonly rankMethod: "linear" | "toZero" | "bands" | "relative";
  readonly rankBands: readonly { readonly upTo: Fraction; readonly share: Fraction }[];
  readonly ties: "best" | "mean" | "dense";
  readonly datasetSplit: Fraction;
  readonly rateSteps: "whole" | "proRata";
  readonly siteShare: Fraction;
  readonly bonusOver100: boolean;
  readonly notApplicable: "full" | "rescale";
  readonly findingAmounts: readonly Fraction[];
  readonly grades: readonly { readonly from: Fraction; readonly name: string }[];
  readonly rounding: "items" | "final";
  readonly decimals: number;
  /** 2.6.4: the due day, as year × 10000 + month × 100 + day. */
  readonly reportDue: number;
  /** What 2.4.3's own veto does: as 2.0 does, or 0 for the item and nothing else. */
  readonly guideVeto: "section" | "item";
}

const defaultBands = [
  ["0.25", "1"],
  ["0.5", "0.8"],
  ["0.75", "0.6"],
  ["1", "0.4"],
];

const names = [
  "rankMethod",
  "rankBands",
  "ties",
  "datasetSplit",
  "rateSteps",
  "siteShare",
  "bonusOver100",
  "notApplicable",
  "findingAmounts",
  "grades",
  "rounding",
  "decimals",
  "reportDue",
  "guideVeto",
];

function refuse(name: string, value: unknown): never {
  throw new Error(`parameter ${name} cannot be ${JSON.stringify(value)}`);
}

function choice<Word extends string>(name: string, value: unknown, words: readonly [Word, ...Word[]]): Word {
  if (value === undefined) {
    return words[0];
  }
  return words.find((word) => word === value) ?? refuse(name, value);
}

function figure(name: string, value: unknown): Fraction {
  const read = typeof value === "number" ? fromNumber(value) : typeof value === "string" ? fromText(value) : undefined;
  return read === undefined || isNegative(read) ? refuse(name, value) : read;
}

function share(name: string, value: unknown): Fraction {
  const read = figure(name, value);
  return compare(read, one) > 0 ? refuse(name, value) : read;
}

function pairs(name: string, value: unknown): [unknown, unknown][] {
  if (!Array.isArray(value)) {
    return refuse(name, value);
  }
  return value.map((pair: unknown) =>
    Array.isArray(pair) && pair.length === 2 ? [pair[0], pair[1]] : refuse(name, value),
  );
}

function readBands(value: unknown): Parameters["rankBands"] {
  const bands = pairs("rankBands", value).map(([upTo, part]) => ({
    upTo: share("rankBands", upTo),
    share: share("rankBands", part),
  }));
  let before = zero;
  for (const band of bands) {
    if (compare(band.upTo, before) <= 0) {
      refuse("rankBands", value);
    }
    before = band.upTo;
  }
  return compare(before, one) === 0 ? bands : refuse("rankBands", value);
}

function readGrades(value: unknown): Parameters["grades"] {
  let before: Fraction | undefined;
  return pairs("grades", value).map(([from, name]) => {
    const mark = figure("grades", from);
    if (typeof name !== "string" || name === "" || name === "不合格") {
      return refuse("grades", value);
    }
    if (before !== undefined && compare(mark, before) >= 0) {
      return refuse("grades", value);
    }
    before = mark;
    return { from: mark, name };
  });
}

function readAmounts(value: unknown): Fraction[] {
  if (value === undefined) {
    return Array.from({ length: 7 }, () => decimal("0.5"));
  }
  if (!Array.isArray(value) || value.length !== 7) {
    return refuse("findingAmounts", value);
  }
  return value.map((amount: unknown) => figure("findingAmounts", amount));
}

function readDecimals(value: unknown): number {
  const read = value ?? 2;
  return read === 1 || read === 2 || read === 3 || read === 4 ? read : refuse("decimals", value);
}

export function readParameters(given: Readonly<Record<string, unknown>>): Parameters {
  for (const name of Object.keys(given)) {
    if (!names.includes(name)) {
      throw new Error(`unknown parameter ${name}`);
    }
  }
  const { bonusOver100 = true } = given;
  return {
    rankMethod: choice("rankMethod", given["rankMethod"], ["linear", "toZero", "bands", "relative"]),
    rankBands: readBands(given["rankBands"] ?? defaultBands),
    ties: choice("ties", given["ties"], ["best", "mean", "dense"]),
    datasetSplit: share("datasetSplit", given["datasetSplit"] ?? "0.5"),
    rateSteps: choice("rateSteps", given["rateSteps"], ["whole", "proRata"]),
    siteShare: share("siteShare", given["siteShare"] ?? "0.65"),
    bonusOver100: typeof bonusOver100 === "boolean" ? bonusOver100 : refuse("bonusOver100", bonusOver100),
    notApplicable: choice("notApplicable", given["notApplicable"], ["full", "rescale"]),
    findingAmounts: readAmounts(given["findingAmounts"]),
    grades: readGrades(given["grades"] ?? []),
    rounding: choice("rounding", given["rounding"], ["items", "final"]),
    decimals: readDecimals(given["decimals"]),
    reportDue: Number(choice("reportDue", given["reportDue"], ["2021-01-10", "2020-01-10"]).replaceAll("-", "")),
    guideVeto: choice("guideVeto", given["guideVeto"], ["section", "item"]),
  };
}
