import { CompoundButton } from "office-ui-fabric-react";
import React from "react";
import type { Screen } from "../screens.js";
import { useWords } from "../words/words.js";

interface Props {
  readonly screens: readonly Screen[];
  readonly onShow: (screen: Screen) => void;
}

/** What can be done, the next step first. */
export function ScreenList({ screens, onShow }: Props): React.ReactElement {
  const words = useWords();
  return (
    <nav className="screens">
      {screens.map((screen, at) => (
        <CompoundButton
          key={screen}
          className="screen"
          primary={at === 0}
          text={words.screens[screen].name}
          secondaryText={words.screens[screen].about}
          ariaLabel={`${words.screens[screen].name} ${words.screens[screen].about}`}
          onClick={() => onShow(screen)}
        />
      ))}
    </nav>
  );
}
