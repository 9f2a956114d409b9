import { scoringObjection } from "../../../evidence/issue/schemeAtIssue.js";
import type { Scheme } from "../../../scheme/scheme.js";
import type { BookContents } from "../../../xlsx/bookContents.js";
import { Failure } from "../../terminal/failure.js";

interface OpenedOffice {
  readonly scheme: Scheme;
  readonly book: BookContents;
}

/**
 * For whatever is computed from an office workbook, handed out or added to it: its own 发放登记 says under which contents
 * of its scheme forms went out.
 *
 * @throws Failure with the file, where these are others than it carries now
 */
export async function requireUnchangedScheme(path: string, { scheme, book }: OpenedOffice): Promise<void> {
  const objection = await scoringObjection(scheme, book);
  if (objection) throw new Failure({ zh: `${path}：${objection.zh}`, en: `${path}: ${objection.en}` });
}
