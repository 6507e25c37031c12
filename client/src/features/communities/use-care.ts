import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query'
import type { ReplyOf } from '@osmose/shared/core/endpoint'
import {
  archiveCommunity,
  type Community,
  decideRequest,
  inviteToCommunity,
  makeOfficial,
  type listMembers,
  type listRequests,
  removeMember,
  reviveCommunity,
  setMemberRole,
} from '@osmose/shared/communities/communities.contract'
import { showToast } from '../../ui/toasts'
import { type ApiError, call } from '../../lib/call'
import { errorText, t } from '../../lib/i18n'
import { keepCommunity, patchCommunity, renewCommunities } from './communities.cache'
import { communityKeys } from './communities.queries'

export type Member = ReplyOf<typeof listMembers>['items'][number]
export type MembershipRequest = ReplyOf<typeof listRequests>['items'][number]
type Members = InfiniteData<ReplyOf<typeof listMembers>>
type Requests = ReplyOf<typeof listRequests>

/** What those who look after a community do: each on screen at once, back as it was when it is refused. */
export function useCare({ id: communityId }: Pick<Community, 'id'>) {
  const client = useQueryClient()

  async function setRole(member: Member, role: Member['role'], undoable = true): Promise<void> {
    const put = (to: Member['role']) =>
      patchMembers(client, communityId, (items) =>
        items.map((one) => (one.id === member.id ? { ...one, role: to } : one)),
      )
    put(role)
    try {
      await call(setMemberRole, { params: { communityId, personId: member.id }, body: { role } })
      const undo = {
        label: t('communities.undo'),
        run: () => void setRole({ ...member, role }, member.role, false),
      }
      showToast(t(`communities.role_now_${role}`, { name: member.name }), undoable ? undo : undefined)
      void renewCommunities(client)
    } catch (error) {
      put(member.role)
      failed(error)
    }
  }

  async function remove(member: Member): Promise<void> {
    const back = patchMembers(client, communityId, (items) => items.filter((one) => one.id !== member.id))
    try {
      await call(removeMember, { params: { communityId, personId: member.id } })
      showToast(t('communities.removed', { name: member.name }), {
        label: t('communities.invite_back'),
        run: () => void invite(member.id),
      })
      void renewCommunities(client)
    } catch (error) {
      back()
      failed(error)
    }
  }

  async function invite(personId: string): Promise<boolean> {
    try {
      await call(inviteToCommunity, { params: { communityId, personId } })
      return true
    } catch (error) {
      failed(error)
      return false
    }
  }

  async function decide(request: MembershipRequest, accept: boolean): Promise<void> {
    const key = communityKeys.requests(communityId)
    const before = client.getQueryData<Requests>(key)
    client.setQueryData<Requests>(
      key,
      (data) => data && { items: data.items.filter(({ id }) => id !== request.id) },
    )
    const back = patchCommunity(client, communityId, (card) =>
      'openRequests' in card ? { ...card, openRequests: Math.max(0, Number(card.openRequests) - 1) } : card,
    )
    try {
      await call(decideRequest, { params: { communityId, requestId: request.id }, body: { accept } })
      showToast(t(accept ? 'communities.accepted' : 'communities.declined', { name: request.person.name }))
      void renewCommunities(client)
    } catch (error) {
      back()
      client.setQueryData(key, before)
      failed(error)
    }
  }

  async function setArchived(archived: boolean, undoable = true): Promise<void> {
    try {
      keepCommunity(
        client,
        await call(archived ? archiveCommunity : reviveCommunity, { params: { communityId } }),
      )
      const undo = { label: t('communities.undo'), run: () => void setArchived(!archived, false) }
      showToast(t(archived ? 'communities.archive_done' : 'communities.revived'), undoable ? undo : undefined)
      void renewCommunities(client)
    } catch (error) {
      failed(error)
    }
  }

  async function setOfficial(official: boolean): Promise<void> {
    try {
      keepCommunity(client, await call(makeOfficial, { params: { communityId }, body: { official } }))
      showToast(t(official ? 'communities.official_made' : 'communities.official_dropped'))
      void renewCommunities(client)
    } catch (error) {
      failed(error)
    }
  }

  return { setRole, remove, invite, decide, setArchived, setOfficial }
}

const failed = (error: unknown) => void showToast(errorText(error as ApiError))

function patchMembers(
  client: QueryClient,
  communityId: string,
  change: (items: Member[]) => Member[],
): () => void {
  const key = communityKeys.members(communityId)
  const before = client.getQueryData<Members>(key)
  client.setQueryData<Members>(
    key,
    (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, items: change(page.items) })) },
  )
  return () => client.setQueryData(key, before)
}
