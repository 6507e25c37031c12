/** The time, as a dependency: tests set it, nothing else may call `Date.now()` for a decision. */
export abstract class Clock {
  abstract now(): Date
}

export class SystemClock extends Clock {
  now() {
    return new Date()
  }
}
