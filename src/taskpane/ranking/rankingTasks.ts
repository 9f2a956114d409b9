import { keyOf } from "../../engine/model/keys.js";
import { sheetKey } from "../../workbook/sheetNames.js";
import { newest } from "../kit/newest.js";
import type { Desk } from "../shell/desk.js";

export interface RankingTasks {
  /** Ranks as the workbook changes, until the function that it gives is called. */
  followRanking(): () => void;
  /** Looks for places and grades that hang on little: it takes seconds. */
  findClosePlaces(): Promise<void>;
  /** Shows the score of an item in 得分. */
  goToScore(department: string, code: string): Promise<void>;
  /** Shows the row of 参数与口径 where a reading is confirmed. */
  goToParameter(parameter: string): Promise<void>;
}

export function rankingTasks({ host, workshop, book, dispatch, perform, tell, words }: Desk): RankingTasks {
  const looks = newest({ book, tell });
  const rank = (): Promise<void> =>
    looks.look(
      async () => ((await book.open()).kind === "office" ? workshop.ranking() : null),
      (view) => dispatch({ type: "ranked", view: view ?? "none" }),
    );
  return {
    followRanking: () => looks.follow(() => void rank()),
    findClosePlaces: () =>
      perform("radar", async (job) => {
        const radar = (await book.open()).kind === "office" ? await workshop.closePlaces(job) : null;
        if (!radar) return { tone: "error", message: words.ranking.noOffice };
        dispatch({ type: "radarFound", radar });
        return null;
      }),
    goToScore: (department, code) =>
      host.goToKeys({ sheet: sheetKey("office", "scores"), row: department, column: keyOf.score(code) }).catch(tell),
    goToParameter: (parameter) =>
      host.goToKeys({ sheet: sheetKey("office", "readings"), row: parameter, column: "confirmed" }).catch(tell),
  };
}
