import React from "react";

/** A few figures with their names, side by side. */
export const Facts = ({
  facts,
}: {
  readonly facts: readonly (readonly [name: string, value: string])[];
}): React.ReactElement => (
  <dl className="facts">
    {facts.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
