import type { PersonRef } from '@osmose/shared/directory/person-ref'
import { folded, wordsIn } from '@osmose/shared/search/word-forms'
import { faceOf, placeOf, positionOf } from './person'

/** Whether each word typed begins a word of the name; otherwise it was found by what somebody does, or by a slip. */
export const isNamed = ({ name }: Pick<PersonRef, 'name'>, typed: string): boolean => {
  const words = wordsIn(folded(name)).map(({ word }) => word)
  return wordsIn(folded(typed)).every((given) => words.some((word) => word.startsWith(given.word)))
}

/** Somebody as one who may be named: a line of the list under what is being typed, with what they were found by. */
export const mentionOf = (person: PersonRef, typed: string) => ({
  id: person.id,
  name: person.name,
  photo: faceOf(person).photo,
  place: isNamed(person, typed) ? placeOf(person) : positionOf(person),
})
