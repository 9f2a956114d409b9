import type { ParameterValue } from "../../scheme/definition.js";
import { keyOf } from "../../engine/model/keys.js";
import { safeFileName } from "../../publish/fileNames.js";
import { sheetKey } from "../../workbook/sheetNames.js";
import { deliver } from "../kit/delivery.js";
import { newest } from "../kit/newest.js";
import type { Desk } from "../shell/desk.js";
import type { ShownValue } from "./certaintySettings.js";
import type { CertaintyWish } from "./certaintyWork.js";

export interface CertaintyTasks {
  /** Keeps what can be chosen up to date until the function that it gives is called. */
  followCertainty(): () => void;
  /** @param others that were named of it before @returns whether it is one of the values to try now */
  nameValue(parameter: string, value: ParameterValue, others: readonly ShownValue[]): Promise<boolean>;
  /** Every combination of the readings, what is open, and each place without one. */
  findCertainty(wish: CertaintyWish): Promise<void>;
  /** What was found, as a workbook. @param round names the file; "" for none */
  saveCertainty(round: string): Promise<void>;
  /** Looks for places and grades that hang on little: it takes seconds. */
  findClosePlaces(): Promise<void>;
  /** Shows the score of an item in 得分. */
  goToScore(department: string, code: string): Promise<void>;
  /** Shows the row of 参数与口径 where a reading is confirmed. */
  goToParameter(parameter: string): Promise<void>;
}

export function certaintyTasks(desk: Desk): CertaintyTasks {
  const { host, workshop, book, dispatch, perform, tell, words } = desk;
  const looks = newest({ book, tell });
  const read = (): Promise<void> =>
    looks.look(
      async () => ((await book.open()).kind === "office" ? workshop.certaintySettings() : null),
      (found) => dispatch({ type: "certaintyRead", read: found ?? "none" }),
    );
  const noOffice = { tone: "error", message: words.certainty.noOffice } as const;
  return {
    followCertainty: () => looks.follow(() => void read()),
    nameValue: async (parameter, value, others) => {
      const named = await workshop.readingValue(parameter, value).catch(tell);
      if (!named) return false;
      if (!named.ok) dispatch({ type: "valueRefused", parameter, why: named.why });
      else {
        const { shown } = named;
        const values = [...others.filter(({ text }) => text.zh !== shown.text.zh), shown];
        dispatch({ type: "valuesNamed", parameter, values });
      }
      return named.ok;
    },
    findCertainty: (wish) =>
      perform("certainty", async (job) => {
        const view = (await book.open()).kind === "office" ? await workshop.certainty(wish, job) : null;
        if (!view) return noOffice;
        dispatch({ type: "certaintyFound", view });
        return null;
      }),
    saveCertainty: (round) =>
      perform("certaintyBook", async () => {
        const bytes = await workshop.certaintyBook();
        if (!bytes) return { tone: "error", message: words.certainty.forgotten };
        const fileName = `${safeFileName(`${round} 稳健性分析`.trim())}.xlsx`;
        const how = await deliver(desk, fileName, bytes);
        return { tone: "success", message: words.handout[how](fileName) };
      }),
    findClosePlaces: () =>
      perform("radar", async (job) => {
        const radar = (await book.open()).kind === "office" ? await workshop.closePlaces(job) : null;
        if (!radar) return noOffice;
        dispatch({ type: "radarFound", radar });
        return null;
      }),
    goToScore: (department, code) =>
      host.goToKeys({ sheet: sheetKey("office", "scores"), row: department, column: keyOf.score(code) }).catch(tell),
    goToParameter: (parameter) =>
      host.goToKeys({ sheet: sheetKey("office", "readings"), row: parameter, column: "confirmed" }).catch(tell),
  };
}
