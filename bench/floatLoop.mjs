// The assessment as a program would compute it that does without all that this one is for: Float64Arrays of valid
// answers in, rounded doubles out. No outcomes, no blanks, no errors, no parameters, nothing exact: what is compared
// with it is the price of these. Same rules, same levels, same rankings, same places as the default parameters say.

const cents = (value) => Math.round(value * 100 + 1e-9) / 100;

/** Points by place: the place is found in a sorted copy. @returns place and how many are ranked */
function places(values) {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  const found = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    const value = values[i];
    let [low, high] = [0, n];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] <= value) low = middle + 1;
      else high = middle;
    }
    found[i] = n - low + 1;
  }
  return found;
}

/**
 * @param scheme the checked scheme
 * @param columns a Float64Array for each input key; yes is 1, a day its number
 * @returns the score of each code, the total and the place, as Float64Arrays
 */
export function floatLoop(scheme, columns, rows) {
  const scores = new Map();
  const made = (code) => {
    const column = new Float64Array(rows);
    scores.set(code, column);
    return column;
  };
  const number = (entry) => Number(entry);

  const ranked = (out, values, full) => {
    const place = places(values);
    for (let i = 0; i < rows; i += 1) out[i] += (full * (rows - place[i] + 1)) / rows;
  };

  const item = (node) => {
    const out = made(node.code);
    const full = number(node.full?.toString() ?? 0);
    const { rule } = node.definition;
    const input = node.inputs.map(({ keys }) => keys.map((key) => columns.get(key)));
    const [[a] = [], [b] = []] = input;
    const params = node.params;
    if (rule === "deduct") {
      const per = number(params.per);
      const cap = params.cap === undefined ? full : number(params.cap);
      for (let i = 0; i < rows; i += 1) out[i] = cents(Math.max(0, full - Math.min(cap, a[i] * per)));
    } else if (rule === "rateDrop") {
      const [per, step, from] = [number(params.per), number(params.step), number(params.from)];
      for (let i = 0; i < rows; i += 1) {
        const below = Math.max(0, from - (a[i] * 100) / b[i]);
        out[i] = cents(full - Math.min(full, Math.floor(below / step + 1e-9) * per));
      }
    } else if (rule === "proportion") for (let i = 0; i < rows; i += 1) out[i] = cents((full * a[i]) / b[i]);
    else if (rule === "gate") for (let i = 0; i < rows; i += 1) out[i] = a[i] === 1 ? full : 0;
    else if (rule === "rating") for (let i = 0; i < rows; i += 1) out[i] = a[i];
    else if (rule === "ratingWithMinimum") for (let i = 0; i < rows; i += 1) out[i] = b[i] < params.atLeast ? 0 : a[i];
    else if (rule === "bonus") for (let i = 0; i < rows; i += 1) out[i] = Math.min(full, a[i]);
    else if (rule === "deadline") {
      const by = 44206;
      for (let i = 0; i < rows; i += 1) out[i] = Math.floor(a[i]) <= by ? full : 0;
    } else if (rule === "findings") {
      const kinds = input[0];
      for (let i = 0; i < rows; i += 1) {
        let lost = 0;
        for (let k = 0; k < kinds.length; k += 1) lost += kinds[k][i] * 0.5;
        out[i] = cents(Math.max(0, full - lost));
      }
    } else if (rule === "rankValue") {
      ranked(out, a, full);
      for (let i = 0; i < rows; i += 1) out[i] = cents(out[i]);
    } else if (rule === "rankRatio") {
      const values = new Float64Array(rows);
      for (let i = 0; i < rows; i += 1) values[i] = b[i] === 0 ? 0 : a[i] / b[i];
      ranked(out, values, full);
      for (let i = 0; i < rows; i += 1) out[i] = cents(out[i]);
    } else if (rule === "rankSplit") {
      ranked(out, a, full * 0.5);
      ranked(out, b, full * 0.5);
      for (let i = 0; i < rows; i += 1) out[i] = cents(out[i]);
    } else throw new Error(`no float loop for ${rule}`);
  };

  const group = (node) => {
    const out = made(node.code);
    const full = number(node.full.toString());
    for (const { params, inputs } of node.children) {
      const per = number(params.per);
      const times = columns.get(inputs[0].keys[0]);
      for (let i = 0; i < rows; i += 1) out[i] += times[i] * per;
    }
    for (let i = 0; i < rows; i += 1) out[i] = cents(full - Math.min(full, out[i]));
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
      if (part) for (let i = 0; i < rows; i += 1) out[i] += part[i];
    }
    for (let i = 0; i < rows; i += 1) out[i] = cents(out[i]);
  };
  for (const section of scheme.sections) level(section);

  const [first, second, third] = scheme.sections.map(({ code }) => scores.get(code));
  const total = made("total");
  for (let i = 0; i < rows; i += 1) total[i] = cents(first[i] + 0.35 * (0.65 * second[i] + 0.35 * third[i]));
  scores.set("place", places(total));
  return scores;
}
