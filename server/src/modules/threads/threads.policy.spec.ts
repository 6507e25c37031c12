import { threadLimits } from '@osmose/shared/threads/threads.contract'
import { canClose, canPin, canShare, type Facts } from '../posts/posts.public.js'
import { canMove, canPinUntil, type Destination, type Shared } from './threads.policy.js'

const reader: Facts = {
  mine: false,
  kind: 'discussion',
  myRole: 'member',
  archived: false,
  visibility: 'private',
  managesNetwork: false,
  hidden: false,
  deleted: false,
  closed: false,
  closedByOther: false,
}
const author: Facts = { ...reader, mine: true }
const moderator: Facts = { ...reader, myRole: 'moderator' }
const there: Destination = { isSame: false, myRole: 'member', archived: false, visibility: 'private' }
const alone: Shared = { others: false, caseWaits: false }
const shared: Shared = { others: true, caseWaits: false }
const flagged: Shared = { others: true, caseWaits: true }
const move = (facts: Facts, to: Partial<Destination> = {}, thread = alone, manages = false) =>
  canMove(facts, { ...there, ...to }, thread, manages)

describe('who may do what with a thread', () => {
  it.each([
    ['a moderator puts it on top', canPin(moderator), true],
    ['its author does not', canPin(author), 'forbidden'],
    [
      'nobody does in an archived place',
      canPin({ ...moderator, archived: true }),
      'posts.community_archived',
    ],
    ['it stands there for a while', canPinUntil(2, 1, 2), true],
    ['not in the past', canPinUntil(1, 1, 0), 'threads.in_the_past'],
    ['not for ever', canPinUntil(threadLimits.pinnedMs + 1, 0, 0), 'threads.too_far_ahead'],
    ['three at once, no more', canPinUntil(2, 1, 3), 'threads.too_many_pins'],
    ['it can always be taken down', canPinUntil(null, 1, 9), true],
    ['who asked ends the question', canClose({ ...author, kind: 'question' }), true],
    ['who wrote does not end a discussion of others', canClose(author), 'forbidden'],
    ['a moderator ends anything', canClose(moderator), true],
    ['an author moves it where they may write', move(author), true],
    ['not where they may not', move(author, { myRole: null }), 'posts.members_only'],
    ['not into an archived place', move(author, { archived: true }), 'posts.community_archived'],
    ['a colleague moves nothing', move(reader), 'forbidden'],
    ['a moderator of one place only moves nothing', move(moderator), 'forbidden'],
    ['a moderator of both does', move(moderator, { myRole: 'owner' }), true],
    [
      'a manager of the network as well',
      move(moderator, { myRole: null, visibility: 'public' }, shared, true),
      true,
    ],
    [
      'but not into a secret place they are not in',
      move(moderator, { myRole: null, visibility: 'secret' }, alone, true),
      'forbidden',
    ],
    [
      'an author lays nothing of others open',
      move(author, { visibility: 'public' }, shared),
      'threads.others_wrote',
    ],
    ['but what is theirs alone', move(author, { visibility: 'public' }), true],
    [
      'nor takes it away into a narrower place',
      move(author, { myRole: 'owner', visibility: 'secret' }, shared),
      'threads.others_wrote',
    ],
    [
      'or a place with other readers and judges',
      move(author, { myRole: 'owner' }, shared),
      'threads.others_wrote',
    ],
    [
      'an author who looks after both places does',
      move({ ...author, myRole: 'moderator' }, { myRole: 'owner' }, shared),
      true,
    ],
    [
      'nobody moves what awaits a decision',
      move(moderator, { myRole: 'owner' }, flagged),
      'threads.case_waits',
    ],
    [
      'its author either, who is not told why',
      move({ ...author, myRole: 'moderator' }, { myRole: 'owner' }, flagged),
      'threads.others_wrote',
    ],
    [
      'what somebody else closed does not leave by its author',
      move({ ...author, closed: true, closedByOther: true }),
      'forbidden',
    ],
    ['what they closed themselves does', move({ ...author, closed: true }), true],
    [
      'whoever looks after both moves what is closed',
      move({ ...moderator, closed: true, closedByOther: true }, { myRole: 'owner' }),
      true,
    ],
    ['an event and its answers stay', move({ ...author, kind: 'event' }), 'threads.kind_stays'],
    ['an idea and its votes stay', move({ ...author, kind: 'idea' }), 'threads.kind_stays'],
    [
      'nothing leaves a secret place',
      move({ ...moderator, visibility: 'secret' }, { myRole: 'owner' }),
      'threads.stays_secret',
    ],
    ['an announcement stays', move({ ...author, kind: 'announcement' }), 'threads.kind_stays'],
    ['a thread is not moved where it is', move(author, { isSame: true }), 'threads.already_there'],
    ['what one reads one may share', canShare(reader, false), true],
    ['not a share of a share', canShare(reader, true), false],
    ['not what is secret', canShare({ ...reader, visibility: 'secret' }, false), false],
    ['not what is hidden', canShare({ ...author, hidden: true }, false), false],
  ])('%s', (_, verdict, expected) => expect(verdict).toBe(expected))
})
