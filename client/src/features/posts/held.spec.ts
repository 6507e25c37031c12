import { heldWritings, hold, letGo } from './held'
import { blank } from './writing'

describe('What this device holds of what one writes', () => {
  const personId = 'somebody'
  const titles = () => heldWritings(personId).map(({ title }) => title)

  it('is no draft while only a kind was chosen, and goes once its only word is taken away', () => {
    hold(personId, { ...blank, key: 'a', kind: 'poll', unsaved: true })
    expect(titles()).toEqual([])
    hold(personId, { ...blank, key: 'a', kind: 'poll', title: 'Où manger', unsaved: true })
    expect(titles()).toEqual(['Où manger'])
    hold(personId, { ...blank, key: 'a', kind: 'poll', unsaved: true })
    expect(titles()).toEqual([])
  })

  it('is kept even without a word where the server still has one', () => {
    hold(personId, { ...blank, key: 'b', base: 2, unsaved: true })
    expect(heldWritings(personId)).toHaveLength(1)
    letGo(personId, 'b')
  })
})
