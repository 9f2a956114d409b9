import type { FormulaMode } from "../../formula/print.js";
import { Failure } from "../terminal/failure.js";
import type { Arguments } from "../terminal/readArguments.js";

export const modeUsage = {
  zh: `native 普通公式；live 考核簿函数；both 两者兼有，没有加载项时用普通公式`,
  en: "native plain formulas; live Scorebook's functions; both the two, plain formulas where the add-in is absent",
};

const modes: readonly FormulaMode[] = ["native", "live", "both"];

/** @throws Failure for any other word */
export function readMode(args: Arguments, otherwise?: FormulaMode): FormulaMode {
  const given = args.text("mode") ?? otherwise;
  const mode = modes.find((each) => each === given);
  if (!mode)
    throw new Failure({
      zh: `选项 --mode 应为 ${modes.join("、")} 之一${given === undefined ? "" : `，实为 ${JSON.stringify(given)}`}`,
      en: `Option --mode should be one of ${modes.join(", ")}${given === undefined ? "" : `, not ${JSON.stringify(given)}`}`,
    });
  return mode;
}
