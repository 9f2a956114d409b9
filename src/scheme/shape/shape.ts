/**
 * What a value of a definition may be, as data: one description serves the strict check of a file, the canonical order
 * of its spelling, and the JSON Schema for editors.
 */
export type Shape =
  /** @property blank that it may say nothing, or that a check of its own says what is missing */
  | { readonly kind: "text"; readonly most: number; readonly blank?: true }
  /** A decimal as text. Whether it is one is for the check that knows what it is for. */
  | { readonly kind: "points" }
  | { readonly kind: "whole"; readonly least: number; readonly most: number }
  | { readonly kind: "word"; readonly values: readonly string[] }
  /** A mark that is set or absent. */
  | { readonly kind: "mark" }
  | { readonly kind: "list"; readonly of: Shape; readonly most: number }
  | { readonly kind: "fields"; readonly fields: Fields }
  /** Names that something else decides, such as those of a rule's inputs. */
  | { readonly kind: "names"; readonly of: Shape; readonly most: number }
  /** A value of a parameter: text, whole number, truth, a list of texts or of pairs of texts. */
  | { readonly kind: "value" }
  /** One of two: `otherwise` where the value is no object. */
  | { readonly kind: "objectOr"; readonly fields: Fields; readonly otherwise: Shape };

export interface Field {
  readonly shape: Shape;
  /** What people call it, such as 满分. */
  readonly word: string;
  readonly optional: boolean;
}
export type Fields = Readonly<Record<string, Field>>;

type IsOptional<Owner, Name extends keyof Owner> =
  Readonly<Record<never, never>> extends Pick<Owner, Name> ? true : false;

/** A field for each entry of a type, needed where the type needs it: a new entry without one does not compile. */
export type FieldsOf<Owner> = {
  readonly [Name in keyof Owner]-?: Field & { readonly optional: IsOptional<Owner, Name> };
};

export const needed = (word: string, shape: Shape) => ({ shape, word, optional: false }) as const;
export const maybe = (word: string, shape: Shape) => ({ shape, word, optional: true }) as const;

/** A text that says something. */
export const said = (most: number): Shape => ({ kind: "text", most });
/** A text that may be empty, or whose absence a check of its own names. */
export const anyText = (most: number): Shape => ({ kind: "text", most, blank: true });
export const points: Shape = { kind: "points" };
export const mark: Shape = { kind: "mark" };
export const whole = (least: number, most: number): Shape => ({ kind: "whole", least, most });
export const word = (...values: readonly string[]): Shape => ({ kind: "word", values });
export const list = (of: Shape, most: number): Shape => ({ kind: "list", of, most });
export const names = (of: Shape, most: number): Shape => ({ kind: "names", of, most });
export const record = <Owner>(fields: FieldsOf<Owner>): Shape => ({ kind: "fields", fields: fields as Fields });
export const recordOr = <Owner>(fields: FieldsOf<Owner>, otherwise: Shape): Shape => ({
  kind: "objectOr",
  fields: fields as Fields,
  otherwise,
});
