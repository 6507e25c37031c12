import { fromLocal, toLocal } from './local-instant'

describe('a field of date and time', () => {
  it('gives back the instant it was shown, to the minute', () => {
    for (const iso of ['2026-11-23T16:00:00.000Z', '2026-03-29T00:30:00.000Z', '2026-07-14T22:59:00.000Z'])
      expect(fromLocal(toLocal(iso))).toBe(iso)
  })

  it('is empty for none, and none while it is half filled', () => {
    expect(toLocal(null)).toBe('')
    expect(fromLocal('')).toBeNull()
    expect(fromLocal('2026-13-45T')).toBeNull()
  })
})
