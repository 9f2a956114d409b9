import type { Desk } from "../shell/desk.js";

/** Looks at the workbook that may overtake one another: only the newest counts. */
export interface Newest {
  /** Finds something out and shows it, unless something newer is looked for meanwhile; so it is with a failure. */
  look<Found>(find: () => Promise<Found>, show: (found: Found) => void | Promise<void>): Promise<void>;
  /** Calls back as the workbook changes, until the function that it gives is called: nothing is shown from then on. */
  follow(again: () => void): () => void;
  /** What is being looked for is not wanted any more. */
  drop(): void;
}

export function newest({ book, tell }: Pick<Desk, "book" | "tell">): Newest {
  let last = 0;
  const drop = (): void => void (last += 1);
  return {
    look: async (find, show) => {
      drop();
      const own = last;
      try {
        const found = await find();
        if (own === last) await show(found);
      } catch (error) {
        if (own === last) tell(error);
      }
    },
    follow: (again) => {
      const stop = book.follow(again);
      return () => {
        drop();
        stop();
      };
    },
    drop,
  };
}
