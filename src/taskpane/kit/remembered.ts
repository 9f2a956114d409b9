/** Small things that spare typing, kept on this computer; where the browser keeps nothing, they are asked again. */
const prefix = "scorebook.";

export function remembered(name: string): string {
  try {
    return localStorage.getItem(prefix + name) ?? "";
  } catch {
    return "";
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // Private windows and full storages refuse: nothing is lost but the convenience.
  }
}
