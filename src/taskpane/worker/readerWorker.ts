import { freezeObjectPrototype } from "../../xlsx/read/freezeObjectPrototype.js";
import { readWorkbook } from "../../xlsx/read/readWorkbook.js";

freezeObjectPrototype();

addEventListener("message", ({ data }: MessageEvent<Uint8Array>) => postMessage(readWorkbook(data)));
