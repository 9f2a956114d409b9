import { HostError, type ContentChange, type Host, type StopListening } from "../../host/port.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import type { Opened } from "../worker/openBook.js";
import type { Workshop } from "../localWorkshop.js";

/** The pane's knowledge of the workbook beside it: read once, and again only where it has changed. */
export interface BookSession {
  /** What is open, as it stands now. */
  open(): Promise<Opened>;
  /**
   * Opens the workbook and does something with it. A sheet that is not found by its name may have been renamed
   * since it was read, which no event reports: then all is read again, and the task repeated.
   */
  withBook<T>(work: (opened: Opened) => Promise<T>): Promise<T>;
  /** Reads everything again at the next `open`. */
  forget(): void;
  /**
   * Calls back at once, and whenever the workbook changes: by the user, by the pane, by a co-author.
   *
   * @returns what ends it
   */
  follow(listener: () => void): () => void;
}

/** Changes that come together, as a paste or a fill does, are one. */
const quietMilliseconds = 150;

export function bookSession({
  host,
  workshop,
  onTrouble,
}: {
  readonly host: Host;
  readonly workshop: Workshop;
  readonly onTrouble: (error: unknown) => void;
}): BookSession {
  const listeners = new Set<() => void>();
  let listening: Promise<StopListening> | null = null;
  let known: Promise<Opened> | null = null;
  /** Sheets that changed since they were read; "all" when sheets were added or deleted. */
  let stale: Set<string> | "all" = "all";
  let timer: ReturnType<typeof setTimeout> | undefined;

  const changed = ({ sheetId }: ContentChange): void => {
    if (sheetId === null) stale = "all";
    else if (stale !== "all") stale.add(sheetId);
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const listener of listeners) listener();
    }, quietMilliseconds);
  };

  const readAll = async (): Promise<Opened> => {
    // What changes between reading and listening would never be heard of.
    await listening?.catch(() => undefined);
    const book = await host.readBook("inputs");
    const opened = await workshop.open(book);
    return opened.kind === "empty" && !(await host.isEmpty()) ? { kind: "foreign" } : opened;
  };
  const readSome = async (sheetIds: readonly string[]): Promise<Opened> => {
    const sheets: BookContents = await host.readBook(sheetIds);
    return workshop.update(sheets);
  };
  const read = async (before: Promise<Opened> | null): Promise<Opened> => {
    const wanted = stale;
    stale = new Set();
    const isKnown =
      before !== null &&
      wanted !== "all" &&
      (await before.then(
        ({ kind }) => kind === "office" || kind === "form",
        () => false,
      ));
    try {
      return await (isKnown && wanted.size > 0 ? readSome([...wanted]) : readAll());
    } catch (error) {
      // Excel fails now and then for once; reading changes nothing, so it is retried before an error is shown.
      if (!(error instanceof HostError && error.trouble === "failed")) throw error;
      return readAll();
    }
  };

  const session: BookSession = {
    open: () => {
      // From the first reading on, changes are heard of, so that none between two screens is missed.
      if (!listening) {
        listening = host.onContentChanged(changed);
        listening.catch(onTrouble);
      }
      if (known && stale !== "all" && stale.size === 0) return known;
      const opening = read(known);
      known = opening;
      opening.catch(() => {
        stale = "all";
        if (known === opening) known = null;
      });
      return opening;
    },
    withBook: async (work) => {
      try {
        return await work(await session.open());
      } catch (error) {
        if (!(error instanceof HostError && error.trouble === "noSuchCell")) throw error;
        session.forget();
        return work(await session.open());
      }
    },
    forget: () => void (stale = "all"),
    follow: (listener) => {
      listeners.add(listener);
      listener();
      return () => void listeners.delete(listener);
    },
  };
  return session;
}
