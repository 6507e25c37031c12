import { useState } from 'react'
import type { Message, Proposal } from '@osmose/shared/messages/messages.contract'
import { Share2 } from 'lucide-react'
import { formatList } from '@osmose/shared/core/format'
import { Button } from '../../../ui/button'
import { TextButton } from '../../../ui/text-button'
import { useLocale, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { CharterAsk } from '../../communities/communities.public'
import { useMessageActs } from '../use-message-acts'
import styles from './log.module.css'

type Props = {
  conversationId: string
  message: Message
  proposal: Proposal
  me: string
  names: ReadonlyMap<string, string>
}

/** A request to publish, under the last message it is about: who proposes it asks, who wrote it answers, in place. */
export function ProposalNote({ conversationId, message, proposal, me, names }: Props) {
  const t = useT()
  const locale = useLocale()
  const { decide } = useMessageActs(conversationId)
  const [owesCharter, setOwesCharter] = useState(false)
  if (proposal.messageIds.at(-1) !== message.id) return null
  const { state, community } = proposal
  if (state === 'published')
    return (
      <p className={styles.published}>
        <Share2 aria-hidden />
        {t('messages.proposal_published', { community: community.name })}{' '}
        {proposal.postId && <a href={paths.post(proposal.postId)}>{t('messages.proposal_see')}</a>}
      </p>
    )
  if (state === 'refused') return <p className={styles.published}>{t('messages.proposal_refused')}</p>
  const mine = proposal.proposedBy === me
  const waiting = proposal.authorIds.filter((id) => !proposal.agreed.includes(id))
  const others = waiting.filter((id) => id !== me)
  const mayAnswer = waiting.includes(me)
  const agree = () => {
    setOwesCharter(false)
    void decide(proposal, 'accept', () => setOwesCharter(true))
  }
  const nameOf = (id: string | null) => (id && names.get(id)) || t('messages.former')
  return (
    <div className={styles.proposal} role="group" aria-label={t('messages.propose_title')}>
      <p className={styles.proposalHead}>
        <Share2 aria-hidden />
        <b>
          {mine
            ? t('messages.proposed_by_you')
            : t('messages.proposed_to_you', { name: nameOf(proposal.proposedBy) })}
        </b>
      </p>
      <p>{t('messages.proposed_where', { community: community.name, count: proposal.messageIds.length })}</p>
      {proposal.title && <p dir="auto">{t('posts.quoted', { text: proposal.title })}</p>}
      <p className={styles.proposalActs}>
        {!mine && !mayAnswer && (
          <span>{t('messages.agreed_waiting', { names: formatList(locale, waiting.map(nameOf)) })}</span>
        )}
        {mine && others.length > 0 && (
          <span>{t('messages.proposed_waiting', { name: formatList(locale, others.map(nameOf)) })}</span>
        )}
        {mayAnswer && (
          <Button kind="primary" size="small" onClick={agree}>
            {t(proposal.authorIds.length > 1 ? 'messages.agree_several' : 'messages.agree')}
          </Button>
        )}
        {mine ? (
          <TextButton onClick={() => void decide(proposal, 'withdraw')}>{t('messages.withdraw')}</TextButton>
        ) : (
          <Button kind="quiet" size="small" onClick={() => void decide(proposal, 'refuse')}>
            {t('messages.disagree')}
          </Button>
        )}
      </p>
      {owesCharter && <CharterAsk communityId={community.id} onAgreed={agree} />}
    </div>
  )
}
