import { foldedText } from "../../departments/foldedText.js";
import type { IssueEntry } from "../../evidence/issue/issueLedger.js";
import type { IssueReading } from "../../evidence/issue/issueReading.js";
import { readableFormVersions, templateVersion } from "../../workbook/sheetNames.js";
import { madeBooks, madeKindOf } from "../../workbook/madeBooks.js";
import type { BookContents, ReadNote } from "../../xlsx/bookContents.js";
import { isTold, readNoteWords } from "../../xlsx/readNoteWords.js";
import {
  isUnfilled,
  refusedReturn,
  stateOf,
  type CheckedReturn,
  type RefusedBecause,
  type ReturnedFile,
  type ReturnNote,
} from "./checkedReturn.js";
import { compareCached } from "./compareCached.js";
import { compareForm } from "../compare/compareForm.js";
import { weights, type FormDifference } from "../compare/difference.js";
import type { Claimed } from "./formFinder.js";
import type { IssuedForm } from "./issuedForm.js";
import { itemNamed } from "../../scheme/inputNames.js";
import { missingTexts } from "./missingTexts.js";
import { judgeInputs } from "./judgeInputs.js";
import { proofNotes, proofRefusals } from "./proofVerdict.js";
import { returnedInputs } from "./returnedInputs.js";

export interface ReadReturn {
  readonly file: ReturnedFile;
  readonly book: BookContents;
  /** What the workbook says it is (claimsOf). */
  readonly claimed: Claimed;
  readonly notes: readonly ReadNote[];
  /** What the proof of issue in it says (readIssue). */
  readonly proof: IssueReading;
}

/** What the ledger says of an issue id: nothing, an entry alone where the form cannot be built again, or the form. */
export type IssuedForms = (issueId: string) => IssuedForm | IssueEntry | undefined;

/**
 * Decides on one returned form by itself: it is compared with what was issued, its inputs are read, its formulas
 * recomputed. Whose form it is, the ledger says by the issue id, never the name in it.
 *
 * @param round the one that is being collected; forms of all rounds are taken where absent
 * @param schemeId of the office workbook; a form of another scheme is told as such
 * @param names of the departments of the ledger, folded → their codes: a sheet that bears another one's name is that one's
 */
export function checkReturn(
  { file, book, claimed, notes: readNotes, proof }: ReadReturn,
  issuedForms: IssuedForms,
  round?: string,
  names: ReadonlyMap<string, string> = new Map(),
  schemeId?: string,
): CheckedReturn {
  if (claimed.kind === "office") return refusedReturn(file, [{ code: "officeBook" }]);
  if (claimed.kind === "other" && !("paper" in proof)) {
    const made = madeKindOf(book);
    return refusedReturn(file, [{ code: "notForm", ...(made && { made: madeBooks[made].words }) }]);
  }
  const claims = claimed.kind === "form" ? claimed.claims : null;
  const papers = "paper" in proof ? proof.paper.manifest : null;
  const issueId = papers?.issueId ?? claims?.issueId ?? "";
  const issued = issuedForms(issueId);
  if (!issued)
    return refusedReturn(file, [...proofRefusals(proof, undefined), { code: "unknownIssue", found: issueId }]);
  if (!("contents" in issued))
    return {
      ...refusedReturn(file, [...proofRefusals(proof, issued), outdated(issued, schemeId, papers !== null)]),
      issueId,
      department: issued.department,
    };

  const { entry } = issued;
  const refusals: RefusedBecause[] = [...proofRefusals(proof, entry)];
  if (round !== undefined && entry.round !== round)
    refusals.push({ code: "wrongRound", found: entry.round, expected: round });
  if (claims && claims.departmentCode !== entry.department.code)
    refusals.push({ code: "wrongDepartment", found: claims.departmentCode, expected: entry.department.code });
  if (claims && claims.issueId !== entry.issueId) refusals.push({ code: "copiesDisagree", found: claims.issueId });
  if (claims && claims.schemeId !== entry.schemeId)
    refusals.push({ code: "wrongScheme", found: claims.schemeId, expected: entry.schemeId });
  if (claims && claims.round !== entry.round)
    refusals.push({ code: "wrongRound", found: claims.round, expected: entry.round });
  if (claims && claims.templateVersion !== entry.templateVersion)
    refusals.push({ code: "wrongVersion", found: claims.templateVersion, expected: entry.templateVersion });

  const comparison = compareForm(issued.contents, book);
  const bearer = bearerOf(comparison.differences, entry, names);
  // the cover may have said so already
  if (bearer !== undefined && !refusals.some((told) => told.code === "wrongDepartment" && told.found === bearer))
    refusals.push({ code: "wrongDepartment", found: bearer, expected: entry.department.code });
  const found = returnedInputs(issued, comparison.map, book.date1904);
  const differences = [
    ...comparison.differences,
    ...compareCached(issued, comparison.map, found, comparison.differences),
  ];
  // identity that contradicts has been said already
  const structure = differences.filter(
    ({ kind }) => weights[kind] === "refuse" && !(kind === "identity" && refusals.length > 0),
  );
  if (structure.length > 0) refusals.push({ code: "structure", differences: structure });

  const { queries, notFilled } = judgeInputs(issued, found.inputs);
  const notes: ReturnNote[] = [...proofNotes(proof), ...readNotes.flatMap(readNote), ...found.notes];
  if (isUnfilled(found.inputs)) notes.push(unfilledNote(found.remarks.size));
  else if (notFilled.length > 0)
    notes.push({
      code: "notFilled",
      found: notFilled.map(itemNamed).join("、"),
      message: `有 ${notFilled.length} 项未填，不填计 0 分`,
      english: `items not filled in: ${notFilled.length}; each counts as 0`,
    });
  // an older form is taken as it always was
  if (entry.templateVersion === templateVersion && !isUnfilled(found.inputs))
    notes.push(...missingTexts(found.inputs, found.remarks));
  const checked = { refusals, queries, notes, differences };
  return {
    file,
    state: stateOf({ ...checked, inputs: found.inputs }),
    issueId: entry.issueId,
    department: { code: entry.department.code, name: entry.department.name },
    ...checked,
    inputs: found.inputs,
    remarks: found.remarks,
  };
}

function unfilledNote(remarks: number): ReturnNote {
  const also =
    remarks > 0
      ? { zh: `（另填有 ${remarks} 处文字，不是填报数）`, en: ` (texts in ${remarks} other cells are no figures)` }
      : { zh: "", en: "" };
  return {
    code: "unfilled",
    message: `整表未填，没有汇入，汇总簿中已有的数不变${also.zh}`,
    english: `nothing is filled in: nothing was merged, and what the office workbook has stays${also.en}`,
  };
}

/** The code of another department whose name stands where the form was issued with this one's: 填报表：… */
function bearerOf(
  differences: readonly FormDifference[],
  { department: { name, code } }: IssueEntry,
  names: ReadonlyMap<string, string>,
): string | undefined {
  for (const { kind, expected = "", found = "" } of differences) {
    const at = kind === "text" && name !== "" ? expected.indexOf(name) : -1;
    const [before, after] = [expected.slice(0, Math.max(at, 0)), expected.slice(at + name.length)];
    if (at < 0 || !found.startsWith(before) || !found.endsWith(after)) continue;
    const other = names.get(foldedText(found.slice(before.length, found.length - after.length)));
    if (other !== undefined && other !== code) return other;
  }
  return undefined;
}

function outdated(
  { issueId, schemeId, templateVersion: found }: IssueEntry,
  wanted: string | undefined,
  hasPaper: boolean,
): RefusedBecause {
  if (wanted !== undefined && schemeId !== wanted) return { code: "otherScheme", found: schemeId, expected: wanted };
  if (!readableFormVersions.includes(found)) return { code: "wrongVersion", found, expected: templateVersion };
  if (found !== templateVersion && !hasPaper) return { code: "paperLost", found: issueId, version: found };
  return { code: "notRebuilt", found: issueId };
}

/** What the reader found unusual and a department should not have done; the rest is the programs' doing. */
function readNote({ code, sheet, cell, found, part }: ReadNote): readonly ReturnNote[] {
  if (!isTold(code)) return [];
  const place = sheet === undefined ? part : cell === undefined ? sheet : `${sheet}!${cell}`;
  const { zh: message, en: english } = readNoteWords[code];
  return [{ code, ...(place !== undefined && { place }), ...(found !== undefined && { found }), message, english }];
}
