/** What a check run is told: where a CRM begins, with a closing slash, and who signs in. */
export type Login = { address: string; user: string; password: string };

export type Made = { account: string; person: string; opportunity: string };

type Thing = { what: string; id: string };

/** Remembers what was made, and removes it: last made, first removed. */
export class Removal {
  private readonly things: Thing[] = [];

  constructor(private readonly remove: (thing: Thing) => Promise<unknown>) {}

  add(thing: Thing): void {
    if (!this.things.some(each => each.what === thing.what && each.id === thing.id)) this.things.push(thing);
  }

  /** Does some making; if it fails half-way, what was made is removed before the failure goes on. */
  async unlessItFails<Value>(making: () => Promise<Value>): Promise<Value> {
    try {
      return await making();
    } catch (error) {
      await this.run();
      throw error;
    }
  }

  /** Returns what could not be removed; what is gone already counts as removed. */
  async run(): Promise<string[]> {
    const left: string[] = [];
    for (const thing of this.things.splice(0).reverse()) {
      try {
        await this.remove(thing);
      } catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        if (!/\b404\b|not found/i.test(words)) left.push(`${thing.what} ${thing.id}: ${words}`);
      }
    }
    return left;
  }
}
