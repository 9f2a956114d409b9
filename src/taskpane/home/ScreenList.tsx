import { ActionButton } from "office-ui-fabric-react";
import React from "react";
import type { Screen } from "../shell/features.js";
import { useWords } from "../words/words.js";

interface Props {
  readonly screens: readonly Screen[];
  readonly onShow: (screen: Screen) => void;
}

/** What else can be done. */
export function ScreenList({ screens, onShow }: Props): React.ReactElement | null {
  const words = useWords();
  if (screens.length === 0) return null;
  return (
    <nav className="screens" aria-label={words.home.more}>
      <ul>
        {screens.map((screen) => {
          const { name, about } = words.screens[screen];
          return (
            <li key={screen}>
              <ActionButton className="screen-row" iconProps={{ iconName: screen }} onClick={() => onShow(screen)}>
                <span className="screen-text">
                  <span className="screen-name">{name}</span> <span className="screen-about">{about}</span>
                </span>
              </ActionButton>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
