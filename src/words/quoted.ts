/** A name in quotation marks; those within it become single ones. */
export const quoted = (name: string): string => `“${name.replaceAll("“", "‘").replaceAll("”", "’")}”`;
