import type { QueryClient } from '@tanstack/react-query'
import { publishComment, publishPost } from '@osmose/shared/posts/posts.contract'
import { ApiError, call, isUnsent, newIntent } from '../../lib/call'
import { keep, kept } from '../../lib/kept'
import { store, useStore } from '../../lib/store'
import { forgetDraft } from './forget-draft'
import { patchPost } from './posts.cache'
import { postKeys } from './posts.queries'
import type { Unsent, UnsentComment, UnsentPost } from './unsent'

type Draft<T> = Omit<T, 'id' | 'state' | 'at'>

/**
 * What a person has written and the server has not confirmed. It is kept on this device until it is, shown where it
 * will stand, and sent again when the network returns; a refusal (an archived community) waits for a decision.
 */
const outbox = store<readonly Unsent[]>([])
let owner: string | undefined

export const useOutbox = (): readonly Unsent[] => useStore(outbox)

/** Takes up what this person left unsent on an earlier visit. */
export function openOutbox(personId: string): void {
  if (owner === personId) return
  owner = personId
  outbox.set(
    ((kept(personId, 'outbox') as Unsent[] | undefined) ?? []).map((item) => ({
      ...item,
      state: 'unsent' as const,
    })),
  )
}

export function closeOutbox(): void {
  owner = undefined
  outbox.set([])
}

function change(to: (items: readonly Unsent[]) => readonly Unsent[]): void {
  outbox.set(to)
  const items = outbox.read()
  if (owner) keep(owner, 'outbox', items.length > 0 ? items : undefined)
}

const update = (id: string, fields: Partial<Pick<Unsent, 'state' | 'code'>>) =>
  change((items) => items.map((item) => (item.id === id ? { ...item, ...fields } : item)))
export const discard = (id: string): void => change((items) => items.filter((item) => item.id !== id))

/** Keeps, then sends. With a `failure` it waits in the outbox under its `id`. */
export async function post(client: QueryClient, draft: Draft<UnsentComment> | Draft<UnsentPost>) {
  const item = { ...draft, id: newIntent(), state: 'sending', at: new Date().toISOString() } as Unsent
  change((items) => [...items, item])
  return attempt(client, item)
}

/** Tries again what waits; `id` for one thing, else all that failed for want of a network. */
export async function sendAgain(client: QueryClient, id?: string): Promise<void> {
  const waiting = outbox
    .read()
    .filter(
      (item) =>
        item.state === 'unsent' &&
        (id ? item.id === id : item.code === undefined || isUnsent(new ApiError(item.code))),
    )
  for (const item of waiting) {
    update(item.id, { state: 'sending' })
    await attempt(client, item)
  }
}

async function attempt(
  client: QueryClient,
  item: Unsent,
): Promise<{ id: string; postId?: string; failure?: ApiError }> {
  const { id } = item
  try {
    const postId = item.kind === 'comment' ? await sendComment(client, item) : await sendPost(item)
    discard(id)
    return { id, postId }
  } catch (error) {
    const failure = error instanceof ApiError ? error : new ApiError('internal')
    update(id, { state: 'unsent', code: failure.code })
    return { id, failure }
  }
}

/** Takes a post out again to be rewritten; resolves to the key of its draft. */
export async function takeBack(item: UnsentPost): Promise<string | undefined> {
  const [{ hold }, { rewritten }] = await Promise.all([import('./held'), import('./writing')])
  const writing = rewritten(item)
  if (!owner) return undefined
  hold(owner, writing)
  discard(item.id)
  return writing.key
}

async function sendComment(
  client: QueryClient,
  { postId, parentId, text, lang, id }: UnsentComment,
): Promise<string> {
  await call(publishComment, { params: { postId }, body: { parentId, text, lang }, intent: id })
  patchPost(client, postId, (known) => ({ ...known, commentCount: known.commentCount + 1 }))
  await client.invalidateQueries({ queryKey: postKeys.threads(postId) })
  return postId
}

async function sendPost({
  communityId,
  postKind,
  title,
  text,
  document,
  lang,
  details,
  forId,
  draftKey,
  id,
}: UnsentPost): Promise<string> {
  const words = { title, ...(document ? { document } : { text }), lang, details }
  const body = { kind: postKind, ...words, draft: draftKey }
  const published = forId
    ? await (await import('../mandates/mandates.public')).publishInTheirName(communityId, forId, body, id)
    : await call(publishPost, { params: { communityId }, body, intent: id })
  if (draftKey) void forgetDraft(draftKey)
  return published.id
}
