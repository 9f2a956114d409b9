import { doubt, pickBody, type Step } from "./step.js";

const renameTab: Step = {
  name: "a tab is renamed",
  plan(meaning, random, unlike) {
    const sheet = random.pick([...meaning.tabs.keys()]);
    const name = random.pick([`新${unlike}`, `A'B ${unlike}`, `（${unlike}）`]);
    meaning.tabs.set(sheet, name);
    return [{ do: "renameTab", sheet, name }];
  },
};

const moveTab: Step = {
  name: "a tab is moved",
  plan: (meaning, random) => [{ do: "moveTab", sheet: random.pick([...meaning.tabs.keys()]), to: random.whole(0, 8) }],
};

const copyTab: Step = {
  name: "a sheet is copied",
  plan(meaning, random, unlike) {
    const sheet = random.pick(["ledger", "departments", "reported", "overrides", "ratings", "scores", "readings"]);
    doubt(meaning, { about: `two sheets ${sheet}`, place: { sheet }, otherwise: [] });
    return [{ do: "copyTab", sheet, name: `副本${unlike}` }];
  },
};

const overwrite: Step = {
  name: "a value is pasted over a formula",
  weight: 2,
  plan(meaning, random) {
    const body = pickBody(meaning, random);
    const [sheet, column] = random.pick([
      ["scores", "1.1.1.1.score"],
      ["scores", "total.score"],
      ["scores", "1.score"],
      ["scores", "total.place"],
      ["effective", "1.1.1.1.count"],
      ["outcomes", "1.1.1.1.outcome"],
      ["raw", "1.1.1.1.raw"],
    ] as const);
    doubt(meaning, {
      about: `a value in place of a formula in ${sheet}`,
      place: { sheet, column: "", text: body.code },
      otherwise: [],
      upsetsSheet: true,
    });
    return [
      {
        do: "type",
        sheet,
        row: { key: body.code },
        column,
        value: column.endsWith("outcome") ? { text: "未填" } : { number: 1 },
      },
    ];
  },
};

const overwriteCheck: Step = {
  name: "a tick is typed over the check of a finding",
  plan(meaning, random) {
    if (meaning.findings.length === 0) return null;
    const { tag } = random.pick(meaning.findings);
    // It changes no figure; the command line reads what was typed, whatever the tick says.
    return [
      {
        do: "type",
        sheet: "ledger",
        row: { holding: { column: "what", text: tag } },
        column: "check",
        value: { text: "✓" },
      },
    ];
  },
};

export const sheetSteps: readonly Step[] = [renameTab, moveTab, copyTab, overwrite, overwriteCheck];
