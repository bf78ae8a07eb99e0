/** How often the server may fall before it is left alone, and within what time. */
const most = 5;
const span = 3 * 60_000;

/** Counts falls of the server, so that one that cannot stand is not picked up for ever. */
export class Restarts {
  #falls: readonly number[] = [];

  /** Notes a fall at `now`, in milliseconds; whether the server should be started again. */
  mayFollow(now: number): boolean {
    this.#falls = [...this.#falls, now].filter(it => now - it < span);
    return this.#falls.length <= most;
  }

  /** A person asked for a new start: what was counts no more. */
  forget(): void {
    this.#falls = [];
  }
}
