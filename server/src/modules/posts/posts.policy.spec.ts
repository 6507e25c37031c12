import {
  canAccept,
  canClose,
  canComment,
  canDelete,
  canEdit,
  canPublish,
  canReact,
  canReadHidden,
  type Facts,
  moderates,
} from './posts.policy.js'

const stranger: Facts = {
  mine: false,
  kind: 'question',
  myRole: null,
  archived: false,
  visibility: 'public',
  managesNetwork: false,
  hidden: false,
  deleted: false,
  closed: false,
  closedByOther: false,
}
const member: Facts = { ...stranger, myRole: 'member' }
const author: Facts = { ...member, mine: true }
const moderator: Facts = { ...member, myRole: 'moderator' }
const networkManager: Facts = { ...stranger, managesNetwork: true }

describe('who may do what with a post', () => {
  it.each([
    ['a member writes in the community', canPublish(member), true],
    ['a reader who is no member does not', canPublish(stranger), 'posts.members_only'],
    [
      'a member agrees to the charter first',
      canPublish({ ...member, charterDue: true }),
      'posts.charter_due',
    ],
    [
      'nobody writes in an archived community',
      canPublish({ ...moderator, archived: true }),
      'posts.community_archived',
    ],
    ['a member comments', canComment(member), true],
    ['a reader who is no member reacts', canReact(stranger), true],
    ['but does not comment', canComment(stranger), 'posts.members_only'],
    ['a network-wide manager answers there without joining', canComment(networkManager), true],
    [
      'nobody reacts in an archived community',
      canReact({ ...member, archived: true }),
      'posts.community_archived',
    ],
    ['nobody comments on what is hidden', canComment({ ...author, hidden: true }), 'forbidden'],
    ['an author rewrites their own text', canEdit(author), true],
    ['a moderator never rewrites the text of another', canEdit(moderator), 'forbidden'],
    [
      'an author rewrites what was hidden, so that it can be shown again',
      canEdit({ ...author, hidden: true }),
      true,
    ],
    ['an author takes their text away', canDelete(author), true],
    ['an author takes away what was hidden', canDelete({ ...author, hidden: true }), true],
    ['nobody else does: a moderator hides it and says why', canDelete(moderator), 'forbidden'],
    ['a moderator keeps an answer', canAccept({ ...moderator, kind: 'question' }), true],
    ['who asked opens again what they closed', canClose({ ...author, closed: true }), true],
    [
      'but not what somebody else closed',
      canClose({ ...author, closed: true, closedByOther: true }),
      'forbidden',
    ],
    [
      'a moderator opens what another closed',
      canClose({ ...moderator, closed: true, closedByOther: true }),
      true,
    ],
    ['an author keeps an answer', canAccept(author), true],
    ['only a question has one', canAccept({ ...author, kind: 'discussion' }), 'posts.not_a_question'],
    ['a network-wide manager moderates a public place', moderates(networkManager), true],
    ['but not a secret place they are not in', moderates({ ...networkManager, visibility: 'secret' }), false],
    [
      'nor one in which they are a mere member',
      moderates({ ...networkManager, myRole: 'member', visibility: 'secret' }),
      false,
    ],
    ['the author still reads what was hidden', canReadHidden({ ...author, hidden: true }), true],
    ['others do not', canReadHidden({ ...member, hidden: true }), false],
  ])('%s', (_, verdict, expected) => expect(verdict).toBe(expected))
})
