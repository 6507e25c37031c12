import * as policy from './messages.policy.js'

const pair = { kind: 'pair', otherGone: false, iRefuse: false } as const
const mine = { mine: true, deleted: false }
const theirs = { mine: false, deleted: false }
const gone = { mine: true, deleted: true }
const parts = { authors: new Set(['ann']), seqs: [4, 6, 5], deleted: false, proposed: false }
const asked = { decision: 'accept', state: 'open', mineToAgree: true, proposedByMe: false } as const

describe('who may do what in a conversation', () => {
  it.each([
    ['one writes to the other', policy.canWrite(pair), true],
    [
      'not to somebody who left the company',
      policy.canWrite({ ...pair, otherGone: true }),
      'messages.person_gone',
    ],
    ['not to somebody one refuses', policy.canWrite({ ...pair, iRefuse: true }), 'messages.you_refuse'],
    [
      'in a group one always writes',
      policy.canWrite({ kind: 'group', otherGone: true, iRefuse: true }),
      true,
    ],
    ['a group takes people and names', policy.canShapeGroup({ kind: 'group' }), true],
    ['two people stay two', policy.canShapeGroup(pair), 'messages.group_only'],
    ['one rewrites one’s own message', policy.canChange(mine), true],
    ['and nobody else’s', policy.canChange(theirs), 'forbidden'],
    ['nor one that was taken back', policy.canChange(gone), 'not_found'],
    ['one’s own comes back within ten minutes', policy.canBringBack({ ...gone, deletedFor: 600_000 }), true],
    ['not later', policy.canBringBack({ ...gone, deletedFor: 600_001 }), 'messages.too_late_to_undo'],
    ['nobody brings back another’s', policy.canBringBack({ mine: false, deleted: true }), 'not_found'],
    ['everybody reacts', policy.canReact(theirs), true],
    ['not to what was taken back', policy.canReact({ ...theirs, deleted: true }), 'not_found'],
    ['one says that one has understood', policy.canAcknowledge({ ...theirs, asks: true }), true],
    ['when it was asked', policy.canAcknowledge({ ...theirs, asks: false }), 'forbidden'],
    ['not of one’s own', policy.canAcknowledge({ ...mine, asks: true }), 'forbidden'],
    ['consecutive messages of one author are proposed', policy.canPropose(parts), true],
    ['and of several', policy.canPropose({ ...parts, authors: new Set(['ann', 'bob']) }), true],
    [
      'not of somebody who was erased',
      policy.canPropose({ ...parts, authors: new Set(['ann', null]) }),
      'not_found',
    ],
    ['not with a gap', policy.canPropose({ ...parts, seqs: [4, 6] }), 'messages.not_consecutive'],
    ['not twice', policy.canPropose({ ...parts, proposed: true }), 'messages.already_proposed'],
    ['not what was taken back', policy.canPropose({ ...parts, deleted: true }), 'not_found'],
    ['the author agrees', policy.canDecide(asked), true],
    [
      'who proposed does not',
      policy.canDecide({ ...asked, mineToAgree: false, proposedByMe: true }),
      'forbidden',
    ],
    [
      'but takes it back',
      policy.canDecide({ ...asked, decision: 'withdraw', mineToAgree: false, proposedByMe: true }),
      true,
    ],
    ['the others do not know of it', policy.canDecide({ ...asked, mineToAgree: false }), 'not_found'],
    ['one decides once', policy.canDecide({ ...asked, state: 'refused' }), 'messages.already_decided'],
  ])('%s', (_, verdict, expected) => expect(verdict).toBe(expected))
})
