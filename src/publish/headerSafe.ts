/** A text for headers and footers, where "&" begins a code. */
export const headerSafe = (text: string): string => text.replaceAll("&", "&&");
