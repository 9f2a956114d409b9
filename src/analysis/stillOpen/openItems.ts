import type { AssessedDepartment, Assessment } from "../../engine/assess/assess.js";
import { keyOf } from "../../engine/model/keys.js";
import { outcomeWords } from "../../engine/model/outcome.js";
import { mustBeRated } from "../../scheme/mustBeRated.js";
import type { Item, Scheme } from "../../scheme/scheme.js";

/** By the code of a department, the items of which the answer is still to come. */
export type OpenItems = ReadonlyMap<string, ReadonlySet<Item>>;

/** What somebody says is open beside what is blank: an item of a department, of all of them, or all items of one. */
export interface Ticked {
  readonly department?: string;
  readonly item?: string;
}

/**
 * What is still open: figures of departments that have filled in nothing at all, ratings that must be given and are blank,
 * and what is ticked, such as findings, vetoes and bonuses, which else count as closed. A single figure that a department left blank is its
 * answer.
 *
 * @param returned codes of departments whose form came in, where that is known: then it says who has filled in nothing
 */
export function openItems(
  assessment: Assessment,
  ticked: readonly Ticked[],
  returned?: ReadonlySet<string>,
): OpenItems {
  const { scheme, departments } = assessment;
  return new Map(
    departments.map((department) => {
      const { code } = department.answers;
      const own = scheme.items.filter(({ definition }) => definition.by === "department");
      const isOut = returned ? !returned.has(code) : own.length > 0 && own.every((item) => isBlank(department, item));
      const isOpen = (item: Item): boolean => {
        if (ticked.some((each) => (each.department ?? code) === code && (each.item ?? item.code) === item.code))
          return true;
        if (!isBlank(department, item)) return false;
        if (item.definition.by === "office") return mustBeRated(item);
        return item.definition.by === "department" && isOut;
      };
      return [code, new Set(scheme.items.filter((item) => isOpen(item) && isOpenCell(department, scheme, item)))];
    }),
  );
}

const isBlank = (department: AssessedDepartment, { code }: Item): boolean =>
  department.valueOf(keyOf.outcome(code)) === outcomeWords.notFilled;

/** Nothing of a section that does not apply to the department can be open. */
export const isOpenCell = (department: AssessedDepartment, scheme: Scheme, item: Item): boolean =>
  !scheme.sections.some(
    ({ code, optional }) =>
      optional && code === item.section && department.answers.sectionsNotApplicable.includes(code),
  );
