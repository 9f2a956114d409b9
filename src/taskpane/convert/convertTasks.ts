import type { FormulaMode } from "../../formula/print.js";
import type { Desk } from "../shell/desk.js";

export interface ConvertTasks {
  convert(mode: FormulaMode): Promise<void>;
}

export const convertTasks = ({ host, workshop, changes, words, dispatch, perform }: Desk): ConvertTasks => ({
  convert: (mode) =>
    perform("convert", async (job) => {
      dispatch({ type: "converted", left: [] });
      const planned = await workshop.planConversion(await host.readBook("all"), mode);
      if (planned.kind === "foreign") return { tone: "error", message: words.convert.foreign };
      if (planned.kind === "broken") return { tone: "error", message: planned.message[words.language] };
      const { changes: wanted, left } = planned.conversion;
      if (mode !== "native") await host.suppressTrustPrompt();
      if (wanted.length > 0)
        await changes.write(
          words.convert.label(words.modes[mode]),
          wanted.map(({ sheet, address, formula }) => ({ sheet, address, content: { formula: typed(formula) } })),
          job.progress,
        );
      dispatch({ type: "converted", left });
      return { tone: "success", message: words.convert.done(wanted.length) };
    }),
});

/** As a person would type it: a file marks calls of custom functions by a prefix that Excel itself puts there. */
const typed = (formula: string): string => `=${formula.replaceAll("_xldudf_", "")}`;
