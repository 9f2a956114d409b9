/** What Node says of an error, by its code where it has one. */
export function systemError(error: unknown): { readonly code: string; readonly message: string } {
  const facts = typeof error === "object" && error !== null ? error : {};
  return {
    code: "code" in facts ? String(facts.code) : "",
    message: "message" in facts ? String(facts.message) : String(error),
  };
}
