import { Clock } from '../../src/platform/clock/clock.js'

/** Time that only moves when a test says so. It starts on a Monday morning in Paris. */
export class TestClock extends Clock {
  private at = new Date('2026-11-23T09:00:00.000Z')

  now(): Date {
    return new Date(this.at)
  }

  set(instant: string): void {
    this.at = new Date(instant)
  }

  forward({
    days = 0,
    hours = 0,
    minutes = 0,
    seconds = 0,
  }: {
    days?: number
    hours?: number
    minutes?: number
    seconds?: number
  }): void {
    this.at = new Date(this.at.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000)
  }
}
