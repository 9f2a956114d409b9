import { freezeObjectPrototype } from "../../xlsx/freezeObjectPrototype.js";
import { readWorkbook } from "../../xlsx/readWorkbook.js";

freezeObjectPrototype();

addEventListener("message", ({ data }: MessageEvent<Uint8Array>) => postMessage(readWorkbook(data)));
