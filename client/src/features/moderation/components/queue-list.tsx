import type { CaseCard } from '@osmose/shared/moderation/moderation.contract'
import { TextButton } from '../../../ui/text-button'
import { useT } from '../../../lib/i18n'
import { useNow } from '../../../lib/time'
import { casePath } from '../moderation.queries'
import { articlesText, kindText, stateText } from '../words'
import styles from './queue-list.module.css'

type Props = {
  waiting: readonly CaseCard[]
  decided: readonly CaseCard[]
  shown: string | undefined
  onMore: (() => void) | undefined
  onOlder: (() => void) | undefined
}

export function QueueList({ waiting, decided, shown, onMore, onOlder }: Props) {
  const t = useT()
  if (waiting.length === 0 && decided.length === 0) return null
  return (
    <nav className={styles.queue} aria-label={t('moderation.queue')}>
      {waiting.length > 0 && (
        <ul aria-label={t('moderation.queue_waiting')}>
          {waiting.map((card) => (
            <Row key={card.id} card={card} here={card.id === shown} />
          ))}
        </ul>
      )}
      {onMore && <TextButton onClick={onMore}>{t('moderation.queue_more')}</TextButton>}
      {decided.length > 0 && (
        <>
          <h2>{t('moderation.queue_decided')}</h2>
          <ul aria-label={t('moderation.queue_decided')} className={styles.decided}>
            {decided.map((card) => (
              <Row key={card.id} card={card} here={card.id === shown} />
            ))}
          </ul>
        </>
      )}
      {onOlder && <TextButton onClick={onOlder}>{t('moderation.queue_more')}</TextButton>}
    </nav>
  )
}

function Row({ card, here }: { card: CaseCard; here: boolean }) {
  const t = useT()
  const now = useNow()
  return (
    <li>
      <a
        href={casePath(card.id)}
        className={styles.row}
        data-post
        aria-current={here ? 'true' : undefined}
        data-waiting={card.waitingSince !== null || undefined}
      >
        <span className={styles.about} lang={card.lang} dir="auto">
          {card.about}
        </span>
        <span className={styles.place}>
          {t('moderation.card_place', {
            kind: kindText(card),
            community: card.community.name,
            articles: articlesText(card),
          })}
        </span>
        <span className={styles.state}>{stateText(card, now)}</span>
      </a>
    </li>
  )
}
