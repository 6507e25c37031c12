import {
  canArchive,
  canChangeVisibility,
  canDecide,
  canEdit,
  canEnrol,
  canTakeIn,
  canInvite,
  canJoin,
  canLeave,
  canListMembers,
  canMakeOfficial,
  canModerate,
  canPost,
  canRead,
  canRemove,
  canRequest,
  canSetRole,
  ruleFits,
  type Standing,
} from './communities.policy.js'

const colleague: Standing = {
  visibility: 'public',
  archived: false,
  role: null,
  requested: false,
  invited: false,
  employee: true,
  managesNetwork: false,
}
const member: Standing = { ...colleague, role: 'member' }
const moderator: Standing = { ...colleague, role: 'moderator' }
const owner: Standing = { ...colleague, role: 'owner' }
const networkManager: Standing = { ...colleague, managesNetwork: true }
const guest: Standing = { ...colleague, employee: false }
const inPrivate = (standing: Standing): Standing => ({ ...standing, visibility: 'private' })
const inSecret = (standing: Standing): Standing => ({ ...standing, visibility: 'secret' })
const archived = (standing: Standing): Standing => ({ ...standing, archived: true })

describe('who comes in', () => {
  it.each([
    ['anybody joins a public community', canJoin(colleague), true],
    ['a guest does not, unless invited', canJoin(guest), 'communities.by_request_only'],
    ['an invited guest does', canJoin({ ...guest, invited: true }), true],
    ['a private one is not simply joined', canJoin(inPrivate(colleague)), 'communities.by_request_only'],
    ['an invited colleague joins a private one', canJoin(inPrivate({ ...colleague, invited: true })), true],
    ['an invited colleague joins a secret one', canJoin(inSecret({ ...colleague, invited: true })), true],
    [
      'a network-wide manager does not simply join a private one',
      canJoin(inPrivate(networkManager)),
      'communities.by_request_only',
    ],
    [
      'an invitation that is over says so',
      canJoin(inPrivate({ ...colleague, invitationOver: true })),
      'communities.invitation_expired',
    ],
    ['and hinders nobody where all may come in', canJoin({ ...colleague, invitationOver: true }), true],
    ['nobody joins an archived one', canJoin(archived(colleague)), 'communities.archived'],
    ['a member is already there', canJoin(member), 'communities.already_member'],
    ['one asks to join a private community', canRequest(inPrivate(colleague)), true],
    [
      'one does not ask twice',
      canRequest(inPrivate({ ...colleague, requested: true })),
      'communities.already_requested',
    ],
    ['one does not ask a public one, but joins it', canRequest(colleague), 'forbidden'],
    ['a guest does not ask', canRequest(inPrivate(guest)), 'forbidden'],
    ['one does not ask a secret one', canRequest(inSecret({ ...colleague, invited: true })), 'forbidden'],
    ['one does not ask an archived one', canRequest(archived(inPrivate(colleague))), 'communities.archived'],
    ['a member need not ask', canRequest(inPrivate(member)), 'communities.already_member'],
    ['a member recommends a public place', canInvite(member), true],
    ['but lets no guest in', canInvite(member, { employee: false }), 'forbidden'],
    ['a moderator does', canInvite(moderator, { employee: false }), true],
    ['a member opens no private place', canInvite(inPrivate(member)), 'forbidden'],
    ['its moderator does', canInvite(inPrivate(moderator)), true],
    ['a secret place is opened by those who look after it', canInvite(inSecret(moderator)), true],
    ['a network-wide manager has no say in a secret place', canInvite(inSecret(networkManager)), 'forbidden'],
    ['nobody is invited to an archived place', canInvite(archived(owner)), 'communities.archived'],
    ['a moderator decides requests', canDecide(inPrivate(moderator)), true],
    ['a network-wide manager too', canDecide(inPrivate(networkManager)), true],
    ['a member does not', canDecide(inPrivate(member)), 'forbidden'],
    ['requests of an archived place wait', canDecide(archived(inPrivate(owner))), 'communities.archived'],
  ])('%s', (_, verdict, expected) => expect(verdict).toBe(expected))
})

describe('who reads and writes', () => {
  it.each([
    ['a colleague reads what is public', canRead(colleague), true],
    ['a guest does not', canRead(guest), false],
    ['a guest reads where they are a member', canRead({ ...guest, role: 'member' }), true],
    ['a colleague reads nothing private', canRead(inPrivate(colleague)), false],
    [
      'an invitation opens nothing before one joins',
      canRead(inPrivate({ ...colleague, invited: true })),
      false,
    ],
    ['a network-wide manager reads nothing private by their role', canRead(inPrivate(networkManager)), false],
    ['a member reads', canRead(inSecret(member)), true],
    ['a member writes', canPost(member), true],
    ['a colleague who is no member does not', canPost(colleague), 'forbidden'],
    ['nobody writes in an archive', canPost(archived(owner)), 'communities.archived'],
    ['members of a private place are for its members', canListMembers(inPrivate(colleague)), false],
    ['and for those who look after it', canListMembers(inPrivate(networkManager)), true],
  ])('%s', (_, verdict, expected) => expect(verdict).toBe(expected))
})

describe('who looks after a community', () => {
  it.each([
    ['an owner edits', canEdit(owner), true],
    ['a moderator does not', canEdit(moderator), 'forbidden'],
    ['a network-wide manager does', canEdit(inPrivate(networkManager)), true],
    ['but not what is secret to them', canEdit(inSecret(networkManager)), 'forbidden'],
    ['nobody edits an archive', canEdit(archived(owner)), 'communities.archived'],
    ['only an owner opens or closes a place', canChangeVisibility(owner, 'public', false), true],
    ['a network-wide manager does not', canChangeVisibility(networkManager, 'private', false), 'forbidden'],
    [
      'an owner does not open to everybody what others wrote for members',
      canChangeVisibility(inPrivate(owner), 'public', true),
      'communities.others_wrote',
    ],
    ['but closes it', canChangeVisibility(owner, 'private', true), true],
    ['an owner archives', canArchive(owner), true],
    ['a moderator does not archive', canArchive(moderator), 'forbidden'],
    ['a network-wide manager archives', canArchive(networkManager), true],
    ['an owner enrols by rule or list', canEnrol(inSecret(owner)), true],
    ['a network-wide manager too', canEnrol(inPrivate(networkManager)), true],
    ['but not where it is secret', canEnrol(inSecret(networkManager)), 'forbidden'],
    ['a moderator does not', canEnrol(moderator), 'forbidden'],
    ['a hundred of a small company', canTakeIn({ roles: [] }, 100, 120), true],
    ['half of a large one', canTakeIn({ roles: [] }, 500, 1000), true],
    ['but not most of it', canTakeIn({ roles: ['hr'] }, 501, 1000), false],
    ['unless they look after the network', canTakeIn({ roles: ['communityManager'] }, 1000, 1000), true],
    ['or administer it', canTakeIn({ roles: ['admin'] }, 1000, 1000), true],
    ['nor a guest who owns it', canEnrol({ ...guest, role: 'owner' }), 'forbidden'],
    ['nobody is enrolled in an archive', canEnrol(archived(owner)), 'communities.archived'],
    [
      'a rule over department leads into what is open',
      ruleFits('public', { department: true, title: true }),
      true,
    ],
    ['not into what is closed', ruleFits('private', { department: true, title: false }), false],
    ['nor does a title', ruleFits('secret', { department: false, title: true }), false],
    ['a site does', ruleFits('secret', { department: false, title: false }), true],
    ['a network-wide manager marks a place as official', canMakeOfficial(inPrivate(networkManager)), true],
    ['an administrator too', canMakeOfficial({ ...colleague, administers: true }), true],
    ['its owner does not', canMakeOfficial(owner), 'forbidden'],
    [
      'of what is secret nothing is said',
      canMakeOfficial(inSecret({ ...networkManager, role: 'owner' })),
      'forbidden',
    ],
    ['nor of an archive', canMakeOfficial(archived(networkManager)), 'communities.archived'],
    ['a moderator moderates', canModerate(moderator), true],
    ['a network-wide manager moderates what is private', canModerate(inPrivate(networkManager)), true],
    ['and nothing that is secret', canModerate(inSecret(networkManager)), false],
    ['nor as a mere member of it', canModerate(inSecret({ ...networkManager, role: 'member' })), false],
  ])('%s', (_, verdict, expected) => expect(verdict).toBe(expected))
})

describe('who goes', () => {
  it.each([
    ['a member leaves', canLeave(member, 1), true],
    ['one owner of two leaves', canLeave(owner, 2), true],
    ['the last owner first names another', canLeave(owner, 1), 'communities.last_owner'],
    ['a moderator removes a member', canRemove(moderator, 'member', 1), true],
    ['but no moderator', canRemove(moderator, 'moderator', 1), 'forbidden'],
    ['nor an owner', canRemove(moderator, 'owner', 2), 'forbidden'],
    ['an owner removes a moderator', canRemove(owner, 'moderator', 1), true],
    ['a network-wide manager removes one owner of two', canRemove(networkManager, 'owner', 2), true],
    ['but not the last', canRemove(networkManager, 'owner', 1), 'communities.last_owner'],
    ['a member removes nobody', canRemove(member, 'member', 1), 'forbidden'],
    ['an owner names a moderator', canSetRole(owner, 'member', 'moderator', 1), true],
    ['an owner names another owner', canSetRole(owner, 'member', 'owner', 1), true],
    ['the last owner does not step down', canSetRole(owner, 'owner', 'member', 1), 'communities.last_owner'],
    ['a moderator names nobody', canSetRole(moderator, 'member', 'moderator', 1), 'forbidden'],
    [
      'a network-wide manager names an owner where one is missing',
      canSetRole(networkManager, 'member', 'owner', 0),
      true,
    ],
    ['and none in a secret place', canSetRole(inSecret(networkManager), 'member', 'owner', 0), 'forbidden'],
  ])('%s', (_, verdict, expected) => expect(verdict).toBe(expected))
})
