import { Link } from "office-ui-fabric-react";
import React from "react";

type Fact = readonly [name: string, value: string, onOpen?: () => void];

/** A few figures with their names, side by side; one that can be followed leads to what it counts. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }): React.ReactElement => (
  <dl className="facts">
    {facts.map(([name, value, onOpen]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>
          {onOpen ? (
            <Link aria-label={`${name} ${value}`} onClick={onOpen}>
              {value}
            </Link>
          ) : (
            value
          )}
        </dd>
      </div>
    ))}
  </dl>
);
