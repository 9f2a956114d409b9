import { customFunctions } from "../../functions/register.js";
import type { CheckGroup } from "./checkGroup.js";

/**
 * `DEDUCT.2`: the second of a function's checks of one kind.
 *
 * @param shows what it shows, in Chinese, where that is known
 */
export const ofFunction =
  (zh: string, en: string, shows: (id: string) => string | undefined = () => undefined): CheckGroup["about"] =>
  (id) => {
    const [, name = "", number = ""] = /^([A-Z]+)\.([1-9]\d{0,2})$/.exec(id) ?? [];
    if (!customFunctions.some((known) => known.name === name)) return undefined;
    const shown = shows(id);
    return {
      zh: `${name}：第 ${number} 个${zh}${shown === undefined ? "" : `（${shown}）`}`,
      en: `${name}: ${en} ${number}`,
    };
  };
