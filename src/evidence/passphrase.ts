/** In characters: the pane says it before anything of a key file is loaded. */
export const shortestPassphrase = 8;
