import React from "react";

interface Props {
  /** From 0 to 1. */
  readonly ratio: number;
  /** Where a mark crosses the bar, from 0 to 1: the mean of all. */
  readonly mark?: number;
}

/** A figure as a length; the figure itself always stands beside it, so screen readers pass over the bar. */
export const Bar = ({ ratio, mark }: Props): React.ReactElement => (
  <svg className="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect className="bar-field" width="100" height="6" />
    <rect className="bar-length" width={100 * ratio} height="6" />
    {mark !== undefined && <rect className="bar-mark" x={Math.min(98, 100 * mark)} width="2" height="6" />}
  </svg>
);
