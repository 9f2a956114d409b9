import type { ParamType } from "../../rules/contract/paramType.js";
import { ruleNamed, rules, type AnyRule, type RuleName } from "../../rules/index.js";
import { definitionShape } from "../shape/definitionShape.js";
import { itemShape, referenceOr } from "../shape/itemShape.js";
import { anyText, type Fields, type Shape } from "../shape/shape.js";
import { schemeFormat } from "./format.js";

type Json = Readonly<Record<string, unknown>>;

const decimal = { type: "string", pattern: "^\\d+(\\.\\d+)?$" } as const;

/**
 * The format of scheme files as JSON Schema, for editors: they complete names and show at once what the check would
 * refuse. It is made of the same description as the check, and of the rules themselves; sums and what refers to what
 * are for the check alone.
 */
export function jsonSchema(): Json {
  const { properties, required, ...rest } = ofShape(definitionShape) as {
    readonly properties: Json;
    readonly required: readonly string[];
  };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "考核指标体系（Scorebook）",
    ...rest,
    properties: { $schema: { type: "string" }, format: { const: schemeFormat, description: "格式" }, ...properties },
    required: ["format", ...required],
  };
}

function ofShape(shape: Shape): Json {
  switch (shape.kind) {
    case "text":
      return { type: "string", ...(!shape.blank && { minLength: 1 }), maxLength: shape.most };
    case "points":
      return decimal;
    case "whole":
      return { type: "integer", minimum: shape.least, maximum: shape.most };
    case "word":
      return { enum: shape.values };
    case "mark":
      return { const: true };
    case "list":
      return { type: "array", items: ofShape(shape.of), maxItems: shape.most };
    case "fields":
      return shape === itemShape ? ofItem(shape.fields) : ofFields(shape.fields);
    case "names":
      return { type: "object", additionalProperties: ofShape(shape.of), maxProperties: shape.most };
    case "value":
      return {};
    case "objectOr":
      return { anyOf: [ofFields(shape.fields), ofShape(shape.otherwise)] };
  }
}

const ofFields = (fields: Fields): Json => ({
  type: "object",
  properties: Object.fromEntries(
    Object.entries(fields).map(([name, { shape, word }]) => [name, { description: word, ...ofShape(shape) }]),
  ),
  required: Object.entries(fields)
    .filter(([, { optional }]) => !optional)
    .map(([name]) => name),
  additionalProperties: false,
});

/** What an item gives its rule depends on the rule that it names. */
function ofItem(fields: Fields): Json {
  const named = Object.keys(rules).map((name) => ({ name, rule: ruleNamed(name as RuleName) }));
  const { properties, ...rest } = ofFields(fields) as { readonly properties: Json };
  const choices = named.map(({ name, rule }) => ({ const: name, title: rule.title.zh, description: rule.about.zh }));
  return {
    ...rest,
    properties: { ...properties, rule: { description: "规则", oneOf: choices } },
    allOf: named.map(({ name, rule }) => ({
      if: { properties: { rule: { const: name } }, required: ["rule"] },
      then: givenTo(rule),
    })),
  };
}

function givenTo({ params, inputs }: AnyRule): Json {
  const own = Object.entries(params).filter(([name]) => name !== "full");
  const formal = Object.keys(inputs);
  return {
    properties: {
      params: {
        properties: Object.fromEntries(own.map(([name, type]) => [name, ofParam(type)])),
        required: own.filter(([, { optional }]) => !optional).map(([name]) => name),
        additionalProperties: false,
      },
      inputs: {
        properties: Object.fromEntries(formal.map((name) => [name, {}])),
        required: formal,
        additionalProperties: false,
      },
      ...(!("full" in params) && { full: false }),
    },
    ...("full" in params && { required: ["full"] }),
  };
}

const reference = referenceOr(anyText(0));

/** A figure of the item itself, or a parameter of the assessment. */
const ofParam = (type: ParamType): Json => ({
  description: type.expected.zh,
  anyOf: [ofForm(type), ...(reference.kind === "objectOr" ? [ofFields(reference.fields)] : [])],
});

function ofForm({ form }: ParamType): Json {
  const pairs = { type: "array", items: { type: "array", items: decimal, minItems: 2, maxItems: 2 } };
  switch (form?.kind) {
    case "truth":
      return { type: "boolean" };
    case "day":
      return { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
    case "points":
    case "share":
    case "positive":
      return decimal;
    case "whole":
      return { type: "integer", minimum: form.bounds.least, maximum: form.bounds.most };
    case "choice":
      return { enum: form.values };
    case "amounts":
      return { type: "array", items: decimal, ...(form.length !== undefined && { minItems: form.length }) };
    case "bands":
    case "steps":
      return pairs;
    case undefined:
      return {};
  }
}
