import { digestOf } from "../canonical/digest.js";
import { shortDigest } from "../canonical/shortDigest.js";

/**
 * The id of an issue: three groups of letters that a person can read out, such as "7K3M-0QXA-52TN". It follows from what is
 * issued to whom, so issuing again by mistake gives the same id and not a second form.
 *
 * @param edition counts the forms that one department got in one round, from 1
 */
export async function issueIdFor(about: {
  readonly schemeId: string;
  readonly round: string;
  readonly department: string;
  readonly edition: number;
}): Promise<string> {
  const { schemeId, round, department, edition } = about;
  return shortDigest(await digestOf({ schemeId, round, department, edition: String(edition) })).slice(0, 14);
}
