import type { zh } from "./zh.js";

const kinds: Readonly<Record<string, string>> = { reported: "reported", rated: "rated", override: "override", reason: "reason of the override" };

function inputWords(key: string): string {
  const [kind = "", input] = key.split(" ");
  if (input !== undefined) return `${kinds[kind] ?? kind} ${input}`;
  return kind === "name" ? "name" : "sections that do not apply";
}

const shown = (text: string | null): string => (text === null || text === "" ? "blank" : text.replace(/^'/, ""));

export const en: typeof zh = {
  holds: (digest, files) => `As receipt ${digest} says (${files} files merged).`,
  inputsOnly: "Only inputs were checked this time, not formulas.",
  differs: (digest, count) => `Not as receipt ${digest} says: ${count} places. Check each before giving anything out.`,
  list: "What is not as the receipt says",
  figure: (found, expected) => `is ${found}, should be ${expected}`,
  goTo: (place) => `Go to ${place}`,
  goToCell: "Go to the cell",
  again: "Check everything",
  more: (count) => `${count} more.`,
  difference: (difference) => {
    switch (difference.kind) {
      case "receipt":
        return "The receipt itself was changed";
      case "scheme":
        return `Scheme: ${difference.receipt} then, ${difference.found} now`;
      case "rules":
        return "The rules are not those of the merge";
      case "engine":
        return `Engine: version ${difference.receipt} then, ${difference.found} now`;
      case "calendar":
        return `Calendar: ${difference.receipt} then, ${difference.found} now`;
      case "results":
        return "The result computed afresh is another one";
      case "previous":
        return "Does not follow the receipt before";
      case "parameter":
        return `Parameter ${difference.name}: ${shown(difference.receipt)} then, ${shown(difference.found)} now`;
      case "confirmedReadings":
        return `Confirmed readings: ${shown(difference.receipt)} then, ${shown(difference.found)} now`;
      case "input":
        return difference.key === null
          ? `The inputs of ${difference.department} changed`
          : `${difference.department} ${inputWords(difference.key)}: ${shown(difference.receipt)} then, ${shown(difference.found)} now`;
      case "department":
        return `Department ${difference.department} ${difference.change === "added" ? "was added since" : "is gone"}`;
      case "ledger":
        return `Ledger: ${difference.receipt.length} rows gone, ${difference.found.length} rows added`;
      case "file":
        return `File ${difference.digest.slice(0, 12)}… ${difference.change === "added" ? "is not in the receipt" : "is gone"}`;
    }
  },
};
