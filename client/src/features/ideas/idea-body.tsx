import { lazy, Suspense, useState } from 'react'
import type { IdeaDetails } from '@osmose/shared/ideas/idea.contract'
import { RuledNote } from '../../ui/accepted-answer'
import { TextButton } from '../../ui/text-button'
import { useT } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import { When } from '../../lib/time'
import type { KindBodyProps } from '../posts/kinds.public'
import { IdeaVote } from './idea-vote'
import { IdeaWay } from './idea-way'
import styles from './idea.module.css'

const DecideDialog = lazy(() =>
  import('./decide-dialog').then((module) => ({ default: module.DecideDialog })),
)

/** The text beside its votes, how far the idea has come, and why. */
export function IdeaBody({ post, details, place, children }: KindBodyProps<'idea'>) {
  const t = useT()
  const [deciding, setDeciding] = useState(false)
  const { history, can } = details
  const shown = place === 'thread' ? history : history.slice(-1)
  return (
    <>
      <div className={styles.idea}>
        <div className={styles.text}>{children}</div>
        <IdeaVote post={post} idea={details} />
      </div>
      <IdeaWay idea={details} />
      {shown.length > 0 && (
        <ol className={styles.reasons} aria-label={t('ideas.history')}>
          {shown.toReversed().map((change) => (
            <li key={change.at}>
              <Reason change={change} many={shown.length > 1} />
            </li>
          ))}
        </ol>
      )}
      {(place === 'thread' || can.decide) && (
        <p className={styles.acts}>
          {can.decide && <TextButton onClick={() => setDeciding(true)}>{t('ideas.decide')}</TextButton>}
          {place === 'thread' && (
            <a href={paths.ideas(post.community.slug)}>
              {t('ideas.all_of', { community: post.community.name })}
            </a>
          )}
        </p>
      )}
      {deciding && (
        <Suspense>
          <DecideDialog post={post} idea={details} onClose={() => setDeciding(false)} />
        </Suspense>
      )}
    </>
  )
}

function Reason({ change, many }: { change: IdeaDetails['history'][number]; many: boolean }) {
  const t = useT()
  const { state, reason, by, at } = change
  return (
    <RuledNote tone={state === 'declined' ? 'line' : 'brand'}>
      {many && (
        <p>
          <strong>{t(`ideas.state_${state}`)}</strong> · <When at={at} />
        </p>
      )}
      <p>
        <strong>{t('ideas.reason_by', { name: by?.name ?? t('posts.former_colleague') })}</strong>{' '}
        <span dir="auto">{reason}</span>
      </p>
    </RuledNote>
  )
}
