import { ApiError } from "./protocol/apiError.js";

/** A command of the ribbon or of the cell's menu. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** The largest icon that is declared. */
  readonly icon: string | undefined;
  readonly action:
    | { readonly kind: "showPane"; readonly url: string }
    | { readonly kind: "run"; readonly functionName: string }
    | MenuAction;
}

export interface MenuAction {
  readonly kind: "menu";
  readonly items: readonly Command[];
}

export interface RibbonGroup {
  readonly label: string;
  readonly commands: readonly Command[];
}

/** What Excel takes from manifest.xml of an add-in with a shared runtime. */
export interface Manifest {
  readonly id: string;
  readonly displayName: string;
  readonly paneUrl: string;
  readonly metadataUrl: string | undefined;
  readonly requirements: readonly { readonly name: string; readonly minVersion: string }[];
  readonly ribbon: readonly RibbonGroup[];
  readonly cellMenu: readonly Command[];
}

/**
 * Reads a manifest for one language of the user interface, as Excel does when an add-in is sideloaded.
 *
 * @throws ApiError with what is wrong: a resource that is named but not there, pages that differ although one
 * runtime is shared
 */
export function readManifest(xml: string, locale: string): Manifest {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const fault = document.querySelector("parsererror");
  if (fault) throw broken(fault.textContent);
  return new ManifestReader(document.documentElement, locale).read();
}

const broken = (what: string): ApiError => new ApiError("InvalidManifest", what);

class ManifestReader {
  private readonly host: Element;

  constructor(
    private readonly root: Element,
    private readonly locale: string,
  ) {
    const hosts = all(root, "VersionOverrides > Hosts > Host");
    const workbook = hosts.find(
      (host) => host.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") === "Workbook",
    );
    if (!workbook) throw broken("no VersionOverrides for workbooks");
    this.host = workbook;
  }

  read(): Manifest {
    const paneUrl = this.resource(need(this.host, "Runtimes > Runtime"));
    const page = this.host.querySelector("Page > SourceLocation");
    const functionFile = this.host.querySelector("FunctionFile");
    for (const other of [page, functionFile]) {
      if (other && this.resource(other) !== paneUrl)
        throw broken("a shared runtime has one page, and this manifest names several");
    }
    const metadata = this.host.querySelector("Metadata > SourceLocation");
    return {
      id: textOf(this.root, "Id"),
      displayName: this.localized(need(this.root, "DisplayName"), "Value"),
      paneUrl,
      metadataUrl: metadata ? this.resource(metadata) : undefined,
      requirements: all(this.root, "Requirements > Sets > Set").map((set) => ({
        name: set.getAttribute("Name") ?? "",
        minVersion: set.getAttribute("MinVersion") ?? "1.1",
      })),
      ribbon: all(this.host, "OfficeTab > Group").map((group) => ({
        label: this.resource(need(group, "Label")),
        commands: children(group, "Control").map((control) => this.command(control)),
      })),
      cellMenu: all(this.host, "OfficeMenu[id=ContextMenuCell] > Control").map((control) => this.command(control)),
    };
  }

  private command(control: Element): Command {
    const images = all(control, "Icon > *").sort(
      (a, b) => Number(b.getAttribute("size")) - Number(a.getAttribute("size")),
    );
    return {
      id: control.getAttribute("id") ?? "",
      label: this.resource(need(control, "Label")),
      tip: this.resource(need(control, "Supertip > Description")),
      icon: images[0] && this.resource(images[0]),
      action: this.action(control),
    };
  }

  private action(control: Element): Command["action"] {
    const [items] = children(control, "Items");
    if (items) return { kind: "menu", items: children(items, "Item").map((item) => this.command(item)) };
    const name = control.querySelector("Action > FunctionName");
    if (name) return { kind: "run", functionName: name.textContent.trim() };
    return { kind: "showPane", url: this.resource(need(control, "Action > SourceLocation")) };
  }

  /** The resource that an element names by its `resid`, in the language of the user interface. */
  private resource(element: Element): string {
    const id = element.getAttribute("resid") ?? "";
    const found = all(this.root, "Resources > * > *").find((resource) => resource.getAttribute("id") === id);
    if (!found) throw broken(`no resource ${id}`);
    return this.localized(found, "Value");
  }

  private localized(element: Element, attribute: string): string {
    const override = children(element, "Override").find((one) => one.getAttribute("Locale") === this.locale);
    return override?.getAttribute(attribute) ?? element.getAttribute("DefaultValue") ?? "";
  }
}

const all = (element: Element, selector: string): Element[] => [...element.querySelectorAll(selector)];
const children = (element: Element, name: string): Element[] =>
  [...element.children].filter(({ localName }) => localName === name);
const textOf = (element: Element, selector: string): string => need(element, selector).textContent.trim();

function need(element: Element, selector: string): Element {
  const found = element.querySelector(`:scope > ${selector}`) ?? element.querySelector(selector);
  if (!found) throw broken(`no ${selector} in ${element.localName}`);
  return found;
}
