import { keyOf } from "../../engine/model/keys.js";
import { sheetKey } from "../../workbook/sheetNames.js";
import type { Desk } from "../shell/desk.js";
import type { CardView } from "../ranking/rankingWork.js";

export interface CardTasks {
  /** Shows the card screen with this department. */
  openCard(code: string): Promise<void>;
  /** Keeps the card as the workbook stands, until the function that it gives is called. @param code as in CardState */
  followCard(code: string | null): () => void;
  /** Shows the row of a department in 得分 or 排名. */
  goToDepartment(view: CardView, sheet: "scores" | "ranking"): Promise<void>;
}

export function cardTasks({ host, workshop, book, dispatch, tell }: Desk): CardTasks {
  let last = 0;
  const load = async (code: string | null): Promise<void> => {
    last += 1;
    const own = last;
    try {
      const isOffice = (await book.open()).kind === "office";
      const wanted = isOffice && code === null ? await workshop.departmentOf(await host.selection()) : code;
      const view = isOffice ? await workshop.card(wanted) : null;
      if (own === last) dispatch({ type: "cardShown", view: view ?? "none" });
    } catch (error) {
      if (own === last) tell(error);
    }
  };
  return {
    openCard: async (code) => {
      dispatch({ type: "cardWanted", code });
      dispatch({ type: "shown", screen: "card" });
    },
    followCard: (code) => {
      const stop = book.follow(() => void load(code));
      return () => {
        last += 1;
        stop();
      };
    },
    goToDepartment: ({ card, number }, sheet) =>
      host
        .goToKeys({
          sheet: sheetKey("office", sheet),
          row: sheet === "scores" ? card.code : String(number),
          column: keyOf.total,
        })
        .catch(tell),
  };
}
