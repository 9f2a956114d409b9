// floatLoop.mjs with decimal.js in the place of doubles, line by line: the same rules, levels, rankings and places.
import { Decimal } from "decimal.js";

const cents = (value) => value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
const zero = new Decimal(0);
const hundred = new Decimal(100);

function places(values) {
  const sorted = [...values].sort((a, b) => a.cmp(b));
  const n = sorted.length;
  return values.map((value) => {
    let [low, high] = [0, n];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle].lte(value)) low = middle + 1;
      else high = middle;
    }
    return n - low + 1;
  });
}

/** @param columns an array of Decimals for each input key */
export function decimalLoop(scheme, columns, rows) {
  const scores = new Map();
  const made = (code) => {
    const column = new Array(rows).fill(zero);
    scores.set(code, column);
    return column;
  };
  const number = (entry) => new Decimal(String(entry));
  const ranked = (out, values, full) => {
    const place = places(values);
    for (let i = 0; i < rows; i += 1) out[i] = out[i].plus(full.times(rows - place[i] + 1).div(rows));
  };

  const item = (node) => {
    const out = made(node.code);
    const full = number(node.full?.toString() ?? 0);
    const { rule } = node.definition;
    const input = node.inputs.map(({ keys }) => keys.map((key) => columns.get(key)));
    const [[a] = [], [b] = []] = input;
    const { params } = node;
    const each = (score) => {
      for (let i = 0; i < rows; i += 1) out[i] = score(i);
    };
    if (rule === "deduct") {
      const per = number(params.per);
      const cap = params.cap === undefined ? full : number(params.cap);
      each((i) => cents(Decimal.max(zero, full.minus(Decimal.min(cap, a[i].times(per))))));
    } else if (rule === "rateDrop") {
      const [per, step, from] = [number(params.per), number(params.step), number(params.from)];
      each((i) =>
        cents(
          full.minus(
            Decimal.min(
              full,
              Decimal.max(zero, from.minus(a[i].times(hundred).div(b[i])))
                .div(step)
                .floor()
                .times(per),
            ),
          ),
        ),
      );
    } else if (rule === "proportion") each((i) => cents(full.times(a[i]).div(b[i])));
    else if (rule === "gate") each((i) => (a[i].eq(1) ? full : zero));
    else if (rule === "rating") each((i) => a[i]);
    else if (rule === "ratingWithMinimum") each((i) => (b[i].lt(params.atLeast) ? zero : a[i]));
    else if (rule === "bonus") each((i) => Decimal.min(full, a[i]));
    else if (rule === "deadline") each((i) => (a[i].floor().lte(44206) ? full : zero));
    else if (rule === "findings") {
      const half = new Decimal("0.5");
      each((i) =>
        cents(Decimal.max(zero, full.minus(input[0].reduce((lost, kind) => lost.plus(kind[i].times(half)), zero)))),
      );
    } else if (rule === "rankValue") {
      ranked(out, a, full);
      each((i) => cents(out[i]));
    } else if (rule === "rankRatio") {
      ranked(
        out,
        a.map((part, i) => (b[i].isZero() ? zero : part.div(b[i]))),
        full,
      );
      each((i) => cents(out[i]));
    } else if (rule === "rankSplit") {
      ranked(out, a, full.times("0.5"));
      ranked(out, b, full.times("0.5"));
      each((i) => cents(out[i]));
    } else throw new Error(`no loop for ${rule}`);
  };

  const group = (node) => {
    const out = made(node.code);
    const full = number(node.full.toString());
    for (const { params, inputs } of node.children) {
      const per = number(params.per);
      const times = columns.get(inputs[0].keys[0]);
      for (let i = 0; i < rows; i += 1) out[i] = out[i].plus(times[i].times(per));
    }
    for (let i = 0; i < rows; i += 1) out[i] = cents(full.minus(Decimal.min(full, out[i])));
  };

  const level = (node) => {
    if (node.kind === "item") {
      if (node.full !== null) item(node);
      return;
    }
    if (node.group) {
      group(node);
      return;
    }
    for (const child of node.children) level(child);
    const out = made(node.code);
    for (const { code } of node.children) {
      const part = scores.get(code);
      if (part) for (let i = 0; i < rows; i += 1) out[i] = out[i].plus(part[i]);
    }
    for (let i = 0; i < rows; i += 1) out[i] = cents(out[i]);
  };
  for (const section of scheme.sections) level(section);

  const [first, second, third] = scheme.sections.map(({ code }) => scores.get(code));
  const [pool, share, rest] = [new Decimal("0.35"), new Decimal("0.65"), new Decimal("0.35")];
  const total = made("total");
  for (let i = 0; i < rows; i += 1)
    total[i] = cents(first[i].plus(pool.times(share.times(second[i]).plus(rest.times(third[i])))));
  scores.set("place", places(total));
  return scores;
}
