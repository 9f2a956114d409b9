import { newest } from "../kit/newest.js";
import type { Desk } from "../shell/desk.js";

export interface RankingTasks {
  /** Ranks as the workbook changes, until the function that it gives is called. */
  followRanking(): () => void;
}

export function rankingTasks({ workshop, book, dispatch, tell }: Desk): RankingTasks {
  const looks = newest({ book, tell });
  const rank = (): Promise<void> =>
    looks.look(
      async () => ((await book.open()).kind === "office" ? workshop.ranking() : null),
      (view) => dispatch({ type: "ranked", view: view ?? "none" }),
    );
  return {
    followRanking: () => looks.follow(() => void rank()),
  };
}
