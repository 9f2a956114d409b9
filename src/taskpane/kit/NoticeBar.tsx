import { MessageBar, MessageBarType } from "office-ui-fabric-react";
import React, { useEffect, useRef } from "react";
import type { Notice } from "../shell/paneState.js";
import { useWords } from "../words/words.js";
import { Summary } from "./Summary.js";

interface Props {
  readonly notice: Notice | null;
  readonly onDismiss: () => void;
}

const types = { success: MessageBarType.success, info: MessageBarType.info, error: MessageBarType.error } as const;

/** The outcome of the last task. Its place is always there, so that screen readers hear what appears in it. */
export function NoticeBar({ notice, onDismiss }: Props): React.ReactElement {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  // the result must be in sight even after a button at the end of a long screen
  useEffect(() => {
    if (notice) place.current?.scrollIntoView?.({ block: "nearest" });
  }, [notice]);
  return (
    <div ref={place} className="notice" role="status" aria-live="polite">
      {notice && (
        <MessageBar
          isMultiline
          messageBarType={types[notice.tone]}
          dismissButtonAriaLabel={words.dismiss}
          onDismiss={onDismiss}
        >
          {notice.message}
          {notice.detail !== undefined && (
            <details className="detail">
              <Summary>{words.detail}</Summary>
              <code>{notice.detail}</code>
            </details>
          )}
        </MessageBar>
      )}
    </div>
  );
}
