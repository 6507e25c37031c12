import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type Message, messageLimits } from '@osmose/shared/messages/messages.contract'
import { proposePublication } from '@osmose/shared/messages/publications.contract'
import { excerpt, toPlain } from '@osmose/shared/text/to-plain'
import { Button } from '../../../ui/button'
import { Checkbox } from '../../../ui/checkbox'
import { Dialog } from '../../../ui/dialog'
import { Select } from '../../../ui/select'
import { TextField } from '../../../ui/text-field'
import { showToast } from '../../../ui/toasts'
import { type ApiError, call, newIntent } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { CharterAsk } from '../../communities/communities.public'
import { useMe } from '../../identity/identity.public'
import { myCommunitiesQuery } from '../../posts/posts.public'
import { renewMessage } from '../messages.cache'
import styles from './dialogs.module.css'

type Props = { conversationId: string; message: Message; nearby: readonly Message[]; onClose: () => void }

/** On each side of the message one begins with. */
const AROUND = (messageLimits.published - 1) / 2

/** The messages around one that follow each other, whoever wrote them. */
function runOf(message: Message, nearby: readonly Message[]): Message[] {
  const at = nearby.findIndex(({ id }) => id === message.id)
  const fits = (other: Message | undefined) =>
    other !== undefined && !other.deleted && other.can.propose && !other.refused
  let [from, to] = [at, at]
  while (at - from < AROUND && fits(nearby[from - 1])) from--
  while (to - at < AROUND && fits(nearby[to + 1])) to++
  return at === -1 ? [message] : nearby.slice(from, to + 1)
}

/** Which messages, where, under which title; and whose agreement it takes. */
export function ProposeDialog({ conversationId, message, nearby, onClose }: Props) {
  const t = useT()
  const client = useQueryClient()
  const me = useMe().person.id
  const communities = useQuery(myCommunitiesQuery).data?.filter((community) => !community.archived)
  const run = runOf(message, nearby)
  const [chosen, setChosen] = useState<readonly string[]>([message.id])
  const [communityId, setCommunityId] = useState('')
  const [title, setTitle] = useState('')
  const [error, setError] = useState<ApiError>()
  const [busy, setBusy] = useState(false)
  const [intent] = useState(newIntent)
  const parts = run.filter(({ id }) => chosen.includes(id))
  const writers = new Set(parts.map(({ author }) => author?.id))
  const mine = writers.size === 1 && writers.has(me)
  /** What is published follows each other: between the first and the last, everything. */
  const choose = (part: Message, wanted: boolean) => {
    const at = run.indexOf(part)
    const start = run.indexOf(message)
    const places = run.flatMap((one, place) => (chosen.includes(one.id) ? [place] : []))
    const [first, last] = [Math.min(start, ...places), Math.max(start, ...places)]
    const [from, to] = wanted
      ? [Math.min(first, at), Math.max(last, at)]
      : [at < start ? at + 1 : first, at > start ? at - 1 : last]
    setChosen(run.slice(from, to + 1).map(({ id }) => id))
  }
  // What was said among few does not land in a place nobody chose.
  const place = communityId || (communities?.length === 1 ? (communities[0]?.id ?? '') : '')

  const propose = async () => {
    setBusy(true)
    setError(undefined)
    const messageIds = parts.map(({ id }) => id)
    try {
      const { postId } = await call(proposePublication, {
        params: { conversationId },
        body: { messageIds, communityId: place, title: title.trim() },
        intent: `${intent}-${messageIds[0]?.slice(-6)}-${messageIds.length}-${title.length}-${place.slice(0, 8)}`,
      })
      if (postId) showToast(t('messages.proposal_done'))
      onClose()
      await Promise.all(messageIds.map((id) => renewMessage(client, conversationId, id)))
    } catch (failure) {
      setError(failure as ApiError)
      setBusy(false)
    }
  }
  const name = message.author?.name ?? t('messages.former')
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('messages.close')}
      title={t('messages.propose_title')}
      width="wide"
      acts={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('messages.cancel')}
          </Button>
          <Button
            kind="primary"
            loading={busy}
            refused={chosen.length === 0 || place === ''}
            onClick={() => void propose()}
          >
            {t(mine ? 'messages.publish_act' : 'messages.propose_act')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>
          {writers.size > 1
            ? t('messages.propose_why_several')
            : mine
              ? t('messages.propose_why_mine')
              : t('messages.propose_why', { name })}
        </p>
        {run.length > 1 && (
          <fieldset className={styles.parts}>
            <legend>{t('messages.propose_which')}</legend>
            {run.map((part) => (
              <Checkbox
                key={part.id}
                checked={chosen.includes(part.id)}
                disabled={part.id === message.id}
                hint={part.author?.name}
                onChange={(event) => choose(part, event.target.checked)}
              >
                <span lang={part.lang} dir="auto">
                  {excerpt(toPlain(part.document), 90)}
                </span>
              </Checkbox>
            ))}
          </fieldset>
        )}
        {communities?.length === 0 ? (
          <p>{t('messages.propose_none')}</p>
        ) : (
          <Select
            label={t('messages.propose_community')}
            value={place}
            options={[
              ...(place ? [] : [{ value: '', label: t('messages.propose_choose'), disabled: true }]),
              ...(communities?.map(({ id, name: label }) => ({ value: id, label })) ?? []),
            ]}
            onSelect={setCommunityId}
          />
        )}
        <TextField
          label={t('messages.propose_heading')}
          value={title}
          maxLength={200}
          onChange={(event) => setTitle(event.target.value)}
        />
        {error?.code === 'posts.charter_due' ? (
          <CharterAsk key={place} communityId={place} onAgreed={() => void propose()} />
        ) : (
          error && (
            <p className={styles.error} role="alert">
              {errorText(error)}
            </p>
          )
        )}
      </div>
    </Dialog>
  )
}
