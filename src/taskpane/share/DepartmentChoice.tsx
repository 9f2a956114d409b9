import { Checkbox, DefaultButton } from "office-ui-fabric-react";
import React, { useState } from "react";
import type { DepartmentName } from "../worker/openBook.js";
import { useWords } from "../words/words.js";
import { Summary } from "../kit/Summary.js";

interface Props {
  readonly departments: readonly DepartmentName[];
  /** Codes of those that are left out. */
  readonly without: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (without: readonly string[]) => void;
}

/** Which departments are in; the list is drawn once it is opened. */
export function DepartmentChoice({ departments, without, disabled, onChange }: Props): React.ReactElement {
  const { share } = useWords();
  const [isOpen, setOpen] = useState(false);
  const chosen = departments.filter(({ code }) => !without.includes(code)).length;
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <Summary>{share.departments(chosen, departments.length)}</Summary>
      {isOpen && (
        <>
          <div className="action">
            <DefaultButton text={share.all} disabled={disabled} onClick={() => onChange([])} />
            <DefaultButton
              text={share.none}
              disabled={disabled}
              onClick={() => onChange(departments.map(({ code }) => code))}
            />
          </div>
          <div className="choices">
            {departments.map(({ code, name }) => (
              <Checkbox
                key={code}
                label={`${code} ${name}`}
                checked={!without.includes(code)}
                disabled={disabled}
                onChange={(_, isIn = false) =>
                  onChange(isIn ? without.filter((other) => other !== code) : [...without, code])
                }
              />
            ))}
          </div>
        </>
      )}
    </details>
  );
}
