import { isComplete, type ProfileFacts } from './profile.rules.js'

const whole: ProfileFacts = {
  avatar: 'drawn',
  title: 'Soudeuse',
  departmentId: 'd',
  bio: 'Une ligne.',
  languages: ['fr'],
}

it.each<[string, Partial<ProfileFacts>, boolean]>([
  ['everything is there', {}, true],
  ['a photo does as well', { avatar: 'photo' }, true],
  ['no face was chosen', { avatar: null }, false],
  ['the job is missing', { title: null }, false],
  ['the department is missing', { departmentId: null }, false],
  ['nothing is said about oneself', { bio: null }, false],
  ['no language is named', { languages: [] }, false],
])('a profile where %s is complete or not', (_, change, complete) =>
  expect(isComplete({ ...whole, ...change })).toBe(complete),
)
