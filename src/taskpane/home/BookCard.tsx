import React from "react";
import type { Opened } from "../worker/openBook.js";
import type { Screen } from "../shell/features.js";
import { useWords } from "../words/words.js";
import { Facts } from "./Facts.js";

interface Props {
  readonly opened: Opened;
  readonly onShow: (screen: Screen) => void;
}

/** What the workbook beside the pane is, and how it stands. */
export function BookCard({ opened, onShow }: Props): React.ReactElement {
  const { home, language } = useWords();
  switch (opened.kind) {
    case "empty":
      return <Head head={home.emptyHead} about={home.emptyAbout} />;
    case "foreign":
      return <Head head={home.foreignHead} about={home.foreignAbout} />;
    case "selfCheck":
      return <Head head={home.selfCheckHead} about={home.selfCheckAbout} />;
    case "scheme":
      return <Head head={home.schemeHead} about={home.schemeAbout} />;
    case "published":
      return <Head head={home.published[opened.what]} about={home.publishedAbout[opened.what]} />;
    case "broken":
      return <Head head={home.brokenHead} about={opened.message[language]} />;
    case "older":
      return <Head head={home.olderHead(home.what[opened.what], opened.version)} about={home.olderAbout(opened.own)} />;
    case "newer":
      return <Head head={home.newerHead(home.what[opened.what], opened.version)} about={home.newerAbout(opened.own)} />;
    case "unknownScheme":
      return (
        <Head head={home.unknownSchemeHead(home.what[opened.what], opened.scheme)} about={home.unknownSchemeAbout} />
      );
    case "form":
      return (
        <Head head={opened.department.name} about={`${opened.title} · ${home.formHead}`}>
          <Facts
            facts={[
              [home.filled, home.items(opened.state.filled)],
              [home.open, home.items(opened.state.open)],
              [home.wrong, home.items(opened.state.wrong)],
            ]}
          />
        </Head>
      );
    case "office": {
      const { state, departments } = opened;
      return (
        <Head head={opened.title} about={`${home.officeHead} · ${home.departments(departments.length)}`}>
          <Facts
            facts={[
              [home.findings, home.findingsCount(state.findings), () => onShow("findings")],
              [home.unconfirmed, home.unconfirmedOf(state.unconfirmed, state.readings), () => onShow("readings")],
            ]}
          />
        </Head>
      );
    }
  }
}

interface HeadProps {
  readonly head: string;
  readonly about: string;
  readonly children?: React.ReactNode;
}

function Head({ head, about, children }: HeadProps): React.ReactElement {
  return (
    <section className="book">
      <h2>{head}</h2>
      <p className="about">{about}</p>
      {children}
    </section>
  );
}
