import type { BulletinFigures } from "../../../analysis/standing/bulletinFigures.js";
import type { Standings } from "../../../analysis/standing/standings.js";
import type { Assessment } from "../../../engine/assess/assess.js";
import type { Block, Figure, Sentence } from "../../../word/paper.js";
import type { BulletinOptions } from "../bulletin.js";

/** What the sentences of a bulletin are made from: the figures of its sheets, and nothing that is computed for them. */
export interface Round {
  readonly assessment: Assessment;
  readonly options: BulletinOptions;
  readonly figures: BulletinFigures;
  readonly places: Standings;
}

/** A part under a head of its own; a part that would say nothing is null. */
export interface PaperPart {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The rows of the annexes that figures are taken from. */
export const sourceOf = {
  place: (code: string): string => `place ${code}`,
  total: "total",
  section: (code: string): string => `section ${code}`,
  part: (code: string): string => `part ${code}`,
  item: (code: string): string => `item ${code}`,
  range: (code: string): string => `range ${code}`,
  change: (code: string): string => `change ${code}`,
  reason: (code: string): string => `reason ${code}`,
} as const;

export const paragraph = (...sentence: readonly (string | Figure)[]): Block => ({ kind: "paragraph", sentence });

/** Sentences with a sign between them. */
export const joined = (sentences: readonly Sentence[], sign: string): Sentence =>
  sentences.flatMap((sentence, at) => (at === 0 ? sentence : [sign, ...sentence]));
