/**
 * The value of a Boolean attribute, in each spelling that files use (ECMA-376 Part 1, 22.9.2.7 ST_OnOff).
 *
 * @param missing what the attribute means when it is not there
 * @returns undefined for a word that is none of them
 */
export function onOff<Missing>(value: string | undefined, missing: Missing): boolean | Missing | undefined {
  if (value === undefined) return missing;
  if (value === "1" || value === "true" || value === "on") return true;
  if (value === "0" || value === "false" || value === "off") return false;
  return undefined;
}

/** @returns whether the attribute is there and says yes */
export function isOn(value: string | undefined): boolean {
  return onOff(value, false) === true;
}

/** @returns undefined for anything but a plain whole number of at most 10 digits */
export function wholeNumber(value: string | undefined): number | undefined {
  if (value === undefined || value.length < 1 || value.length > 10) return undefined;
  let number = 0;
  // every cell has one or two of them: a pattern takes several times as long
  for (let at = 0; at < value.length; at += 1) {
    const digit = value.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    number = number * 10 + digit;
  }
  return number;
}
