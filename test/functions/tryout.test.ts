import { customFunctions } from "../../src/functions/register.js";
import { call } from "../../src/functions/call.js";
import { exampleFormula, exampleValue } from "../../src/functions/example.js";
import { functionsMetadata } from "../../src/functions/functionsMetadata.js";
test("x", () => {
  const out: string[] = [];
  for (const f of customFunctions) for (const e of f.examples) {
    let r: unknown; try { r = call(f, e.args.map(exampleValue)); } catch (x) { r = String(x); }
    out.push(`${exampleFormula(f.name, e)} -> ${JSON.stringify(r)}  [${JSON.stringify(e.result)}]`);
  }
  process.stdout.write(out.join("\n") + "\n" + JSON.stringify(functionsMetadata("zh-CN", "https://h/x"), null, 1).slice(0, 3000));
});
