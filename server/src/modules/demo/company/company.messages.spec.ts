import { generateCompany } from './company.generator.js'
import { demoConversations } from './company.messages.js'

describe('the conversations of the demonstration', () => {
  const company = generateCompany({ seed: 'merand', today: '2026-11-23', timeZone: 'Europe/Paris' })
  const all = demoConversations('2026-11-23', 'Europe/Paris')
  const known = new Set(company.people.map(({ key }) => key))

  it('are between people of the company, each one of the conversation', () => {
    for (const { people, messages, unread, muted } of all) {
      expect(people.filter((key) => !known.has(key))).toEqual([])
      expect(people.length).toBeGreaterThan(1)
      const named = [
        ...unread,
        ...muted,
        ...messages.flatMap(({ author, reactions, important }) => [
          author,
          ...reactions.map(({ person }) => person),
          ...(important?.acknowledgedBy ?? []),
        ]),
      ]
      expect(named.filter((key) => !people.includes(key))).toEqual([])
    }
  })

  it('lie in order before today, on working days, with words in each', () => {
    for (const { messages } of all) {
      const times = messages.map(({ at }) => at.getTime())
      expect(times).toEqual(times.toSorted((a, b) => a - b))
      for (const { at, text } of messages) {
        expect(at.getTime()).toBeLessThan(Date.parse('2026-11-22T23:00:00Z'))
        expect([0, 6]).not.toContain(at.getUTCDay())
        expect(text.length).toBeGreaterThan(5)
      }
    }
  })
})
