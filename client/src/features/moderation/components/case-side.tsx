import { formatList } from '@osmose/shared/core/format'
import type { CaseDetail, LogEntry } from '@osmose/shared/moderation/moderation.contract'
import { Card, CardTitle } from '../../../ui/card'
import { type Translate, useLocale, useT } from '../../../lib/i18n'
import { When } from '../../../lib/time'
import { firstName } from '../words'
import styles from './case-side.module.css'

/** What was done, what one may know, and, while a decision is awaited, whether one should be the one to take it. */
export function CaseSide({ found, decidable }: { found: CaseDetail; decidable: boolean }) {
  const t = useT()
  const name = firstName(found.author)
  const isAwaited = found.waitingSince !== null
  return (
    <aside className={styles.side} aria-label={t('moderation.log')}>
      <Card>
        <CardTitle>{t('moderation.log')}</CardTitle>
        <p>{t('moderation.log_why')}</p>
        <LogRail found={found} ends={isAwaited && decidable} />
      </Card>
      {found.author && (
        <Card>
          <CardTitle>{t('moderation.may_know')}</CardTitle>
          <p>
            {found.hiddenBefore === 0
              ? t('moderation.may_know_none', { name, community: found.community.name })
              : t('moderation.may_know_some', {
                  name,
                  community: found.community.name,
                  count: found.hiddenBefore,
                })}
          </p>
        </Card>
      )}
      {isAwaited && (decidable || found.me.barred) && <Yours found={found} />}
    </aside>
  )
}

function Yours({ found: { me, others } }: { found: CaseDetail }) {
  const t = useT()
  const locale = useLocale()
  const tied = me.flagged || me.tookPart || me.barred
  const names = formatList(
    locale,
    others.map((person) => person.name),
  )
  return (
    <Card ground={tied ? 'surface' : 'sunken'} mustRead={tied}>
      <CardTitle>{t('moderation.yours')}</CardTitle>
      <p>{t(`moderation.yours_${tieOf(me)}`)}</p>
      {others.length > 0 ? (
        <p>{t('moderation.others', { names })}</p>
      ) : (
        tied && <p>{t('moderation.others_none')}</p>
      )}
    </Card>
  )
}

function tieOf({ barred, flagged, tookPart }: CaseDetail['me']) {
  if (barred) return 'barred'
  if (flagged) return tookPart ? 'both' : 'flagged'
  return tookPart ? 'part' : 'yes'
}

/** `ends`: with the decision that is still to be taken. */
function LogRail({ found, ends }: { found: CaseDetail; ends: boolean }) {
  const t = useT()
  const flagged = found.thread.find((passage) => passage.flagged)
  return (
    <ol className={styles.rail}>
      {flagged && <Entry title={t('moderation.log_published')} at={flagged.publishedAt} />}
      {found.log.map((entry, at) => (
        <Entry
          key={at}
          title={entryText(t, entry)}
          at={entry.at}
          tone={entry.kind === 'flagged' ? 'copper' : 'plain'}
          note={flagged?.nameless && changes(entry) ? t('moderation.log_nobody_told') : undefined}
        />
      ))}
      {ends && (
        <li data-tone="next">
          <span className={styles.title}>{t('moderation.log_yours')}</span>
          <span>{t('moderation.log_yours_why')}</span>
        </li>
      )}
    </ol>
  )
}

type EntryProps = { title: string; at: string; tone?: 'plain' | 'copper'; note?: string }

function Entry({ title, at, tone = 'plain', note }: EntryProps) {
  return (
    <li data-tone={tone}>
      <span className={styles.title}>{title}</span>
      {note && <span>{note}</span>}
      <When at={at} />
    </li>
  )
}

/** What an author would have been told of. */
const changes = ({ kind }: LogEntry): boolean => kind === 'hidden' || kind === 'restored'

function entryText(t: Translate, { kind, by, article }: LogEntry): string {
  if (kind === 'flagged') return t('moderation.log_flagged', { article: article ?? 0 })
  return t(`moderation.log_${kind}`, { name: by?.name ?? t('posts.former_colleague') })
}
