import type { DepartmentIdentity } from "./departmentDirectory.js";
import { foldedText } from "./foldedText.js";

/**
 * Whose file it seems to be by its name alone, such as "填报表 D01 示例单位01.xlsx": the one department whose whole name
 * stands in it, and no other's name or code beside. It is enough to tell somebody that a file could not be read, and
 * nothing is ever taken on the strength of it.
 *
 * @returns undefined where no name stands there, or where more than one department may be meant
 */
export function namedInFile(file: string, departments: readonly DepartmentIdentity[]): DepartmentIdentity | undefined {
  const said = foldedFile(file);
  const named = departments.filter(({ name }) => foldedFile(name) !== "" && said.includes(foldedFile(name)));
  // 示例厅 stands in 示例厅直属局, too
  const longest = named.filter(({ name }) => !named.some((other) => isWithin(name, other.name)));
  const [found, second] = longest;
  if (!found || second) return undefined;
  const isOther = departments.some(
    ({ code, name }) => code !== found.code && !foldedFile(name).includes(foldedFile(code)) && hasCode(file, code),
  );
  return isOther ? undefined : found;
}

/** What file systems do not take, and what people put between words, makes no difference. */
const foldedFile = (text: string): string => foldedText(text).replace(/[^\p{L}\p{N}]/gu, "");

const isWithin = (name: string, other: string): boolean =>
  foldedFile(name) !== foldedFile(other) && foldedFile(other).includes(foldedFile(name));

const hasCode = (file: string, code: string): boolean =>
  file
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .includes(code.toLowerCase());
