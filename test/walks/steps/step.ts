import { newestScheme } from "../../../src/scheme/schemes.js";
import type { Random } from "../../oracle/random.js";
import type { Act } from "../support/act.js";
import type { Body, Doubt, Meaning, Place } from "../support/meaning.js";

export const scheme = newestScheme();
export const ledgerItems = scheme.items.filter(({ definition }) => definition.by === "ledger");

/** One kind of thing that officers do. */
export interface Step {
  readonly name: string;
  /** How often it is chosen beside the others; 1 where nothing is said. */
  readonly weight?: number;
  /**
   * Says what is done to the workbook, and does the same to the meaning.
   * @param unlike a text that stands nowhere yet
   * @returns null where it cannot be done
   */
  plan(meaning: Meaning, random: Random, unlike: string): readonly Act[] | null;
}

export const pickBody = (meaning: Meaning, random: Random): Body => random.pick(meaning.departments);

export const labelOf = (code: string): string => `${code} ${scheme.node(code)?.name ?? ""}`;

export const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (plain) => String.fromCharCode(plain.charCodeAt(0) + 0xfee0));

export const doubt = (meaning: Meaning, made: Doubt): void => void meaning.doubts.push(made);

export const ledgerRow = (tag: string): Place => ({ sheet: "ledger", column: "what", text: tag });

export const rowHolding = (tag: string) => ({ holding: { column: "what", text: tag } });
