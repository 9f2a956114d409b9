/** Locks of Office, WPS and LibreOffice, marks of file managers and of macOS. */
const clutter = /(^|\/)(~\$[^/]*|\.~[^/]*|\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini)$|(^|\/)__MACOSX\//i;

/**
 * What programs and systems put beside files: not sent on purpose, so it is skipped. By its name alone nothing is: a
 * workbook stays one, whatever it is called.
 *
 * @param name with its folder
 * @param bytes are read only where the name says clutter
 */
export function isClutter(name: string, bytes: () => Uint8Array): boolean {
  if (!clutter.test(name)) return false;
  const [first, second] = bytes();
  return !(first === 0x50 && second === 0x4b);
}
