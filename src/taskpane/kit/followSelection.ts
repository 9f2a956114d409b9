import type { Desk } from "../shell/desk.js";

/**
 * Calls back whenever the selection changes, and once when Excel's events begin: it may have been selected
 * before then.
 *
 * @returns what ends it; nothing is called back from then on
 */
export function followSelection({ host, tell }: Pick<Desk, "host" | "tell">, listener: () => void): () => void {
  let isFollowing = true;
  const listening = host.onSelectionChanged(() => {
    if (isFollowing) listener();
  });
  listening.catch(tell);
  return () => {
    isFollowing = false;
    void listening.then((stop) => stop()).catch(() => undefined);
  };
}
