/** A command that cannot be carried out: what is wrong, where, and what to do. Its message is all that is printed. */
export class Failure extends Error {
  override readonly name = "Failure";
}
