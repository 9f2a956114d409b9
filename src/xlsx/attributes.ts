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
  return value !== undefined && /^\d{1,10}$/.test(value) ? Number(value) : undefined;
}
