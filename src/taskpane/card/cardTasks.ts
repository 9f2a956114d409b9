import { keyOf } from "../../engine/model/keys.js";
import { sheetKey } from "../../workbook/sheetNames.js";
import { newest } from "../kit/newest.js";
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
  const looks = newest({ book, tell });
  const load = (code: string | null): Promise<void> =>
    looks.look(
      async () => {
        if ((await book.open()).kind !== "office") return null;
        return workshop.card(code ?? (await workshop.departmentOf(await host.selection())));
      },
      (view) => dispatch({ type: "cardShown", view: view ?? "none" }),
    );
  return {
    openCard: async (code) => {
      dispatch({ type: "cardWanted", code });
      dispatch({ type: "shown", screen: "card" });
    },
    followCard: (code) => looks.follow(() => void load(code)),
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
