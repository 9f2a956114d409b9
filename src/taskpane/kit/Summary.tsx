import React from "react";

/**
 * The head of a `<details>`. In Excel on the web office.js itself moves the focus at Tab, and knows a summary for
 * something to stop at only by its tabindex.
 */
export const Summary = ({ children }: { readonly children: React.ReactNode }): React.ReactElement => (
  <summary tabIndex={0}>{children}</summary>
);
