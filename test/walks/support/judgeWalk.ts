import { assess } from "../../oracle/assess.js";
import { differences, type Difference } from "../../oracle/compare.js";
import type { ScoreJson } from "../../oracle/json.js";
import { answersJsonOf } from "./answersOf.js";
import { copyOf, type Doubt, type Meaning } from "./meaning.js";
import { rankedRows, scoreJsonOf, type ShownBook } from "./sheetFigures.js";

/** What `scorebook score --json` said of the saved workbook. */
export interface CommandSaid {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface NoteSaid {
  readonly department: string;
  readonly item: string;
  readonly place?: string;
  readonly message: string;
  readonly remark?: true;
}

/**
 * What is wrong with a walk: nothing where command line, sheet and the independent calculation of what was meant agree, or
 * where each difference is named by its place.
 */
export function judgeWalk(meant: Meaning, book: ShownBook, said: CommandSaid): readonly string[] {
  const decimals = Number(meant.parameters["decimals"] ?? 2);
  const refused = said.code === 1 || said.out === "";
  const printed = refused ? { notes: [] } : (JSON.parse(said.out) as { readonly notes: readonly NoteSaid[] });
  const sentences = refused ? said.err.split("\n").map((text) => ({ text, item: "" })) : printed.notes.map(sentenceOf);
  const inCommand = new Set(
    meant.doubts.filter(({ place }) => sentences.some((sentence) => isNamedIn(sentence, place, book))),
  );
  const inSheet = new Set(meant.doubts.filter(({ place }) => isRed(place, book)));
  const named = new Set([...inCommand, ...inSheet]);

  const wrong: string[] = [];
  // a refusal tells the first thing only
  if (!refused)
    for (const doubt of meant.doubts)
      if (doubt.mustBeNamed && !named.has(doubt)) wrong.push(`not named: ${doubt.about}`);

  if (refused) {
    if (inCommand.size === 0) wrong.push(`refused without cause: ${said.err.trim()}`);
  } else {
    const reading = closest(meant, inCommand, (expected) => differences(expected, printed));
    if (reading.different[0]) wrong.push(`command line: ${told(reading.different)}`);
    else wrong.push(...accusations(printed.notes, reading.expected, meant, book));
  }

  // what is refused for one thing need not be named for the next
  if (meant.doubts.some((doubt) => doubt.upsetsSheet && (refused || named.has(doubt)))) return wrong;
  const shown = new Set(meant.doubts.filter((doubt) => refused || named.has(doubt) || doubt.showsItself));
  const sheet = closest(meant, shown, (expected) => differentInSheet(expected, book, decimals));
  if (sheet.different[0]) wrong.push(`sheet: ${told(sheet.different)}`);
  return wrong;
}

interface Reading {
  readonly expected: ScoreJson;
  readonly different: readonly Difference[];
}

/** What was meant, or what it may be taken for by way of the doubts that are named. */
function closest(
  meant: Meaning,
  named: ReadonlySet<Doubt>,
  differ: (expected: ScoreJson) => readonly Difference[],
): Reading {
  let best: Reading | undefined;
  for (const changes of readings([...named])) {
    const meaning = copyOf(meant);
    for (const change of changes) change(meaning);
    const expected = assess(answersJsonOf(meaning));
    const different = differ(expected);
    if (different.length === 0) return { expected, different };
    if (!best || different.length < best.different.length) best = { expected, different };
  }
  if (!best) throw new Error("there is always what was meant");
  return best;
}

/** Every way to take the doubts, what was meant first. */
function readings(doubts: readonly Doubt[]): readonly (readonly ((meaning: Meaning) => void)[])[] {
  return doubts.reduce<readonly (readonly ((meaning: Meaning) => void)[])[]>(
    (ways, { otherwise }) => [...ways, ...otherwise.flatMap((change) => ways.map((way) => [...way, change]))],
    [[]],
  );
}

function differentInSheet(expected: ScoreJson, book: ShownBook, decimals: number): readonly Difference[] {
  const shown = differences(expected, scoreJsonOf(book, decimals)).filter(
    ({ where }) => where !== "notes" && where !== "left out",
  );
  const ranked = rankedRows(book, decimals);
  const missing = expected.departments
    .filter(
      ({ name, place, total }) =>
        !ranked.some((row) => row.name === name && row.place === place && row.total === total),
    )
    .map(({ code, name, place, total }) => ({
      department: code,
      where: "排名",
      oracle: { name, place, total },
      product: ranked.find((row) => row.name === name) ?? "missing",
    }));
  return [...shown, ...missing];
}

interface Sentence {
  readonly text: string;
  /** The item that it is about; "" where it is about the workbook. */
  readonly item: string;
}

const sentenceOf = ({ place, message, item }: NoteSaid): Sentence => ({ text: `${place ?? ""} ${message}`, item });

/** Sheet and row; where no row is meant, the sheet, in a sentence that is about no item. */
function isNamedIn({ text: sentence, item }: Sentence, place: Doubt["place"], book: ShownBook): boolean {
  const tabs = book.sheets.filter(({ id }) => id === place.sheet).map(({ tab }) => tab.replaceAll("'", "''"));
  // 单位 is a word of many sentences: a sheet is named in quotes or before a cell or a row
  if (
    !tabs.some((tab) =>
      [`${tab}!`, `${tab}'!`, `“${tab}”`, `${tab} 第`, `${tab}：`].some((naming) => sentence.includes(naming)),
    )
  )
    return false;
  const { column, text } = place;
  if (column === undefined || text === undefined) return item === "";
  const rows = book.rowsHolding(place.sheet, column, text);
  return (
    rows.some((row) => new RegExp(`[A-Z]${row}(?!\\d)|第 ?${row} ?行`).test(sentence)) ||
    (column === "" && sentence.includes(text))
  );
}

function isRed({ sheet, column, text }: Doubt["place"], book: ShownBook): boolean {
  const wrong = book.wrongRows(sheet);
  if (column === undefined || text === undefined) return wrong.length > 0;
  return book.rowsHolding(sheet, column, text).some((row) => wrong.includes(row));
}

/** Notes about something with which nothing is wrong. */
function accusations(
  notes: readonly NoteSaid[],
  expected: ScoreJson,
  meant: Meaning,
  book: ShownBook,
): readonly string[] {
  const unfounded = notes.filter((note) => {
    if (note.remark) return false;
    const scored = expected.departments.find(({ code }) => code === note.department);
    const isInvalid = scored?.items[note.item]?.outcome === "invalid";
    return !isInvalid && !meant.doubts.some((doubt) => isNamedIn(sentenceOf(note), doubt.place, book));
  });
  return unfounded.map((note) => `accused without cause: ${JSON.stringify(note)}`);
}

const told = (different: readonly Difference[]): string =>
  different
    .slice(0, 3)
    .map(
      ({ department, where, oracle, product }) =>
        `${department} ${where}: meant ${JSON.stringify(oracle)}, found ${JSON.stringify(product)}`,
    )
    .join("; ") + ` (${different.length} in all)`;
