// All benchmarks in one process, as rows of JSON. Run by `npm run bench`.
import { env, stdout } from "node:process";
import { newestScheme } from "./engine.mjs";
import { combinations } from "./combinations.mjs";
import { deduct, rankScore } from "./functions.mjs";
import { oneChange } from "./incremental.mjs";
import { libreOffice } from "./libreOffice.mjs";
import { parameterSets } from "./parameterSets.mjs";
import { office } from "./office.mjs";
import { people } from "./people.mjs";
import { forms, returns } from "./returns.mjs";
import { growth, wholeScheme } from "./wholeScheme.mjs";

const scheme = newestScheme();
const all = {
  wholeScheme,
  libreOffice,
  growth,
  rankScore,
  oneChange,
  parameterSets,
  combinations,
  deduct,
  returns,
  forms,
  office,
  people,
};
const wanted = env.SCOREBOOK_BENCH?.split(",");
for (const [name, bench] of Object.entries(all)) {
  if (wanted && !wanted.includes(name)) continue;
  for (const row of await bench(scheme)) stdout.write(`${JSON.stringify(row)}\n`);
}
