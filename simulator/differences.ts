/** How the program that is played differs from the Excel that the add-in is made for. Tests plant each by itself. */
export interface Differences {
  /** Functions of the add-in that are not registered: cells that call them show #NAME?. In capitals. */
  readonly unregistered: readonly string[];
  /** Calls of the add-in's functions get "@" before them: of several values only the first is left. */
  readonly implicitIntersection: boolean;
  /** Nothing tells that cells were changed. */
  readonly silentChanges: boolean;
  /** Sheets cannot be protected. */
  readonly unprotectable: boolean;
  /** ROUND takes halves to the even neighbour. */
  readonly halvesToEven: boolean;
}

export const noDifferences: Differences = {
  unregistered: [],
  implicitIntersection: false,
  silentChanges: false,
  unprotectable: false,
  halvesToEven: false,
};

const words: Readonly<Record<string, keyof Omit<Differences, "unregistered">>> = {
  at: "implicitIntersection",
  silent: "silentChanges",
  unprotectable: "unprotectable",
  even: "halvesToEven",
};

/**
 * From the address: `?differs=at,silent,unprotectable,even` and `?without=RANKSCORE,GATE`.
 *
 * @throws RangeError for a difference that cannot be played
 */
export function differencesFrom(search: URLSearchParams): Differences {
  const list = (name: string): readonly string[] => (search.get(name) ?? "").split(",").filter((word) => word !== "");
  const differs = list("differs").map((word) => {
    const key = words[word];
    if (!key) throw new RangeError(`no difference ${word}: there are ${Object.keys(words).join(", ")}`);
    return [key, true] as const;
  });
  return {
    ...noDifferences,
    ...Object.fromEntries(differs),
    unregistered: list("without").map((name) => name.toUpperCase()),
  };
}
