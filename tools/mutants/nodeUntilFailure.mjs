import { createRequire } from "node:module";
import { untilFailure } from "./untilFailure.mjs";

export default untilFailure(createRequire(import.meta.url)("jest-environment-node").default);
