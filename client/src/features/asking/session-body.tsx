import { lazy, Suspense, useState } from 'react'
import { endSession } from '@osmose/shared/asking/asking.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { RuledNote } from '../../ui/accepted-answer'
import { Avatar } from '../../ui/avatar'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Bar } from '../../ui/skeleton'
import { TextButton } from '../../ui/text-button'
import { showToast } from '../../ui/toasts'
import { call } from '../../lib/call'
import { useT } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import { faceOf } from '../../lib/person'
import type { KindBodyProps } from '../posts/kinds.public'
import { usePostAct } from '../posts/posts.public'
import { SessionWay } from './session-way'
import styles from './session.module.css'

const Questions = lazy(() => import('./questions').then((module) => ({ default: module.Questions })))
const LeadersDialog = lazy(() =>
  import('./leaders-dialog').then((module) => ({ default: module.LeadersDialog })),
)
const LeaderChanges = lazy(() =>
  import('./leader-changes').then((module) => ({ default: module.LeaderChanges })),
)

/** What the session is about, who answers, how far it has come; on its page the questions themselves. */
export function SessionBody({ post, details, place, children }: KindBodyProps<'session'>) {
  const t = useT()
  const { leaders, questions, answered, wanted, can } = details
  const [naming, setNaming] = useState(false)
  return (
    <>
      {children}
      <div role="group" aria-label={t('posts.kind_session')} className={styles.session}>
        <p className={styles.leaders}>
          <span>{t('asking.answer_by')}</span>
          {leaders.map((leader) => (
            <a key={leader.id} href={paths.person(leader.id)}>
              <Avatar {...faceOf(leader)} size={24} />
              <span dir="auto">{leader.name}</span>
            </a>
          ))}
          {place === 'thread' && can.lead && (
            <TextButton
              kind="quiet"
              aria-label={t('asking.leaders_change_name')}
              onClick={() => setNaming(true)}
            >
              {t('asking.leaders_change')}
            </TextButton>
          )}
        </p>
        {place === 'thread' && (
          <Suspense>
            <LeaderChanges postId={post.id} />
            {naming && <LeadersDialog post={post} session={details} onClose={() => setNaming(false)} />}
          </Suspense>
        )}
        <SessionWay session={details} />
        {place === 'card' && wanted && (
          <RuledNote tone="brand">
            <p>
              <strong>{t('asking.most_wanted')}</strong> <span dir="auto">{wanted.text}</span>
            </p>
          </RuledNote>
        )}
        <p className={styles.counts}>
          {t('asking.count', { count: questions })}
          {answered > 0 && <> · {t('asking.count_answered', { count: answered })}</>}
          {place === 'card' && (
            <>
              {' · '}
              <a href={paths.post(post.id)}>{t('asking.open_all')}</a>
            </>
          )}
        </p>
        {place === 'thread' && (
          <Suspense fallback={<Bar width="100%" height="8rem" />}>
            <Questions post={post} session={details} />
          </Suspense>
        )}
        {place === 'thread' && can.end && <End post={post} />}
      </div>
    </>
  )
}

function End({ post }: { post: Post }) {
  const t = useT()
  const [asking, setAsking] = useState(false)
  const end = usePostAct(() => call(endSession, { params: { postId: post.id } }))
  const close = () => setAsking(false)
  return (
    <p>
      <TextButton kind="quiet" onClick={() => setAsking(true)}>
        {t('asking.end')}
      </TextButton>
      <Dialog
        open={asking}
        alert
        onClose={close}
        closeLabel={t('app.close')}
        title={t('asking.end_ask')}
        acts={
          <>
            <Button kind="quiet" onClick={close}>
              {t('asking.cancel')}
            </Button>
            <Button
              kind="primary"
              loading={end.isPending}
              onClick={() =>
                end.mutate(undefined, {
                  onSuccess: () => {
                    close()
                    showToast(t('asking.ended'))
                  },
                })
              }
            >
              {t('asking.end')}
            </Button>
          </>
        }
      >
        <p>{t('asking.end_why')}</p>
      </Dialog>
    </p>
  )
}
