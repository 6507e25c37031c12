import { zipOf } from './made.fixture.js'

/** For tests: a small export of two people and one channel, to which messages and files are added. */
export const zoe = {
  id: 'U1',
  name: 'zoe',
  real_name: 'Zoé Vidal',
  profile: { email: 'Zoe@Osmose.example' },
  tz: 'Europe/Paris',
}
export const hugo = { id: 'U2', name: 'hugo', profile: { real_name: 'Hugo Evrard' }, deleted: true }
export const talks = {
  id: 'C1',
  name: 'talks',
  created: 1433558319,
  creator: 'U1',
  members: ['U1', 'U2'],
  purpose: { value: 'To talk &amp; think' },
}
export const said = (ts: unknown, more: object = {}) => ({
  type: 'message',
  user: 'U1',
  text: `said at ${String(ts)}`,
  ts,
  ...more,
})
export const day = 'talks/2020-05-14.json'
export const exported = (messages: unknown, more: object = {}) =>
  zipOf({ 'users.json': [zoe, hugo], 'channels.json': [talks], [day]: messages, ...more })
