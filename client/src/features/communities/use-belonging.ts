import { useQueryClient } from '@tanstack/react-query'
import {
  type Community,
  type CommunityCard,
  joinCommunity,
  leaveCommunity,
  requestMembership,
  withdrawRequest,
} from '@osmose/shared/communities/communities.contract'
import { showToast } from '../../ui/toasts'
import { type ApiError, call } from '../../lib/call'
import { errorText, t } from '../../lib/i18n'
import { keepCommunity, patchCommunity, renewCommunities } from './communities.cache'

type Card = Pick<CommunityCard, 'id' | 'name' | 'visibility'>

const asMember = <C extends CommunityCard>(card: C): C => ({
  ...card,
  myRole: 'member',
  invited: false,
  requested: false,
  memberCount: card.memberCount + 1,
  ...allowing(card, { join: false, leave: true, post: true, read: true }),
})
const asStranger = <C extends CommunityCard>(card: C): C => ({
  ...card,
  myRole: null,
  unread: false,
  memberCount: Math.max(0, card.memberCount - 1),
  ...allowing(card, {
    join: card.visibility === 'public',
    leave: false,
    post: false,
    read: card.visibility === 'public',
  }),
})
const asAsking = <C extends CommunityCard>(card: C): C => ({
  ...card,
  requested: true,
  ...allowing(card, { request: false }),
})
const asNotAsking = <C extends CommunityCard>(card: C): C => ({
  ...card,
  requested: false,
  ...allowing(card, { request: true }),
})

function allowing(card: CommunityCard, can: Partial<Community['can']>): { can?: Community['can'] } {
  return 'can' in card ? { can: { ...(card as Community).can, ...can } } : {}
}

/** Enters, leaves, asks: on screen at once, back as it was when the server refuses. */
export function useBelonging() {
  const client = useQueryClient()

  async function act(
    card: Card,
    change: (card: CommunityCard) => CommunityCard,
    send: () => Promise<Community | object>,
  ): Promise<boolean> {
    const back = patchCommunity(client, card.id, change as <C extends CommunityCard>(card: C) => C)
    try {
      const reply = await send()
      if ('slug' in reply) keepCommunity(client, reply as Community)
      void renewCommunities(client)
      return true
    } catch (error) {
      back()
      showToast(errorText(error as ApiError))
      return false
    }
  }

  async function join(card: Card): Promise<void> {
    const entered = await act(card, asMember, () => call(joinCommunity, { params: { communityId: card.id } }))
    if (entered)
      showToast(t('communities.joined', { name: card.name }), {
        label: t('communities.undo'),
        run: () => void leave(card, false),
      })
  }

  /** A public community can be entered again at once; for others the caller asks first. */
  async function leave(card: Card, undoable = card.visibility === 'public'): Promise<boolean> {
    const left = await act(card, asStranger, () => call(leaveCommunity, { params: { communityId: card.id } }))
    if (left)
      showToast(
        t('communities.left', { name: card.name }),
        undoable ? { label: t('communities.undo'), run: () => void join(card) } : undefined,
      )
    return left
  }

  const ask = (card: Card, message: string) =>
    act(card, asAsking, () =>
      call(requestMembership, { params: { communityId: card.id }, body: { message } }),
    )

  async function withdraw(card: Card): Promise<void> {
    const gone = await act(card, asNotAsking, () =>
      call(withdrawRequest, { params: { communityId: card.id } }),
    )
    if (gone) showToast(t('communities.withdrawn'))
  }

  return { join, leave, ask, withdraw }
}
