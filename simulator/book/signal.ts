/** Those who want to know when something happens. */
export class Signal<Event> {
  private readonly listeners = new Set<(event: Event) => void>();

  /** @returns what ends the listening */
  listen(listener: (event: Event) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  emit(event: Event): void {
    for (const listener of this.listeners) listener(event);
  }
}
