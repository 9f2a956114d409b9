import { shortestPassphrase } from "../../evidence/passphrase.js";
import type { zh } from "./zh.js";

export const en: typeof zh = {
  screen: { name: "Issue forms", about: "A form for each department of a list" },
  busy: { issue: "Making the forms…", key: "Opening the key…" },
  undoLoses: (forms: number, merged: number) =>
    `The ${forms} forms that were made (and may have been handed out) could not be checked when they come back.${merged > 0 ? ` The figures of ${merged} departments were merged on the strength of 发放登记, too.` : ""}`,
  about:
    "Makes a form for each department of the list and registers it. Plain formulas: whoever receives it needs no add-in.",
  round: "Year or round",
  roundAbout: "On the cover and in the ledger; names the archive, too",
  noRound: "Type the year or round first.",
  zip: "Make all (zip)",
  again: (count) => `Issue again (${count} departments have one)`,
  oneByOne: "One by one",
  noDownloads: "This Excel cannot download from the pane: the forms open in new windows, one by one. Save each.",
  needsOffice:
    "Open the office workbook first: forms must be registered, and this Excel cannot save the ledger as a file.",
  officeAbout:
    "Where there is no office workbook yet, make one from the same list; it takes the ledger of these forms along.",
  office: "New office workbook",
  done: (count, file) => `${count} forms were made: ${file} is among your downloads. `,
  keptHere: "They are registered in 发放登记.",
  keptInFile: "The ledger was downloaded, too: keep it, it is needed when forms come back.",
  before: (count, codes) =>
    `${count} departments have a form of this round (${codes}${count > 5 ? " …" : ""}); nothing was issued.`,
  registered: (count) => `register ${count} forms`,
  issued: (count, isSigned) => `Issued last: ${count}, ${isSigned ? "signed" : "unsigned"}.`,
  digests: "Digests on the covers",
  saveLedger: "Save the ledger",
  ledgerFile: "ledger",
  continueLedger: "Continue a ledger…",
  continuing: (name) => `Continues ${name}.`,
  ledgerHere: "Registered in the open office workbook.",
  ledgerNew: "No office workbook is open: the ledger is saved as a file.",
  unsigned: "No key: the forms are unsigned, and say so.",
  signedWith: (key) => `Signed with key ${key}.`,
  unsign: "Do not sign",
  chooseKey: "Choose a key…",
  newKey: "New key…",
  passphrase: "Passphrase",
  passphraseAbout: `At least ${shortestPassphrase} characters. Nobody can recover it: keep it apart from the key's file.`,
  passphraseAgain: "Passphrase again",
  passphraseDiffers: "The two are not the same.",
  makeKey: "Make and download the key",
  openKey: "Open the key",
  withoutKey: "Cancel",
  keyFile: "signing key",
  keyMade: (file) => `The key was made: ${file} is among your downloads. Keep a copy of it.`,
  keyFaults: {
    wrongPassphrase: "The passphrase is wrong.",
    damaged: "The key's file is damaged; use a copy.",
    notKeyFile: "That is no key of Scorebook.",
    weakPassphrase: `The passphrase is too short: at least ${shortestPassphrase} characters.`,
  },
};
