import React from "react";

interface Props {
  /** Places; 1 is the best. */
  readonly low: number;
  readonly high: number;
  /** The place now. */
  readonly now: number | null;
  /** How many places there are. */
  readonly of: number;
  readonly kind: "readings" | "open";
}

/** A range of places as a length; its figures always stand beside it, so screen readers pass over the bar. */
export const RangeBar = ({ low, high, now, of, kind }: Props): React.ReactElement => (
  <svg
    className={`range range-${kind}`}
    viewBox={`0 0 ${of * 10} 8`}
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <rect className="range-field" y="3" width={of * 10} height="2" />
    <rect className="range-length" x={(low - 1) * 10} width={(high - low + 1) * 10} height="8" />
    {now !== null && <rect className="range-mark" x={(now - 1) * 10 + 3} width="4" height="8" />}
  </svg>
);
