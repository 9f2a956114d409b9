/** An element with its properties and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Places an element that stands at the corner of its container. */
export function moveTo(target: HTMLElement, x: number, y: number): void {
  target.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}
