import { lazy, Suspense, useState } from 'react'
import type { PollDetails } from '@osmose/shared/polls/poll.contract'
import { closePoll } from '@osmose/shared/polls/polls.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { RuledNote } from '../../ui/accepted-answer'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextButton } from '../../ui/text-button'
import { showToast } from '../../ui/toasts'
import { call } from '../../lib/call'
import { useT } from '../../lib/i18n'
import { usePostAct } from '../posts/posts.public'
import styles from './poll.module.css'

const Conclude = lazy(() => import('./conclude').then((module) => ({ default: module.Conclude })))

/** What the author makes of the answers, for all to read, and the acts of who asked. */
export function PollAuthor({ post, poll }: { post: Post; poll: PollDetails }) {
  const t = useT()
  const [open, setOpen] = useState<'close' | 'conclude'>()
  const { can, conclusion, answered } = poll
  const close = usePostAct(() => call(closePoll, { params: { postId: post.id } }))
  return (
    <>
      {conclusion && (
        <RuledNote tone="brand">
          <p>
            <strong>
              {t('polls.conclusion_of', { author: post.author?.name ?? t('posts.former_colleague') })}
            </strong>{' '}
            <span lang={post.lang} dir="auto">
              {conclusion}
            </span>
          </p>
        </RuledNote>
      )}
      {(can.close || can.conclude) && (
        <div className={styles.acts}>
          {can.close && (
            <TextButton kind="quiet" onClick={() => setOpen('close')}>
              {t('polls.close_now')}
            </TextButton>
          )}
          {can.conclude && (poll.closed || answered || !poll.hidden) && (
            <TextButton kind="quiet" onClick={() => setOpen('conclude')}>
              {t(conclusion ? 'polls.rewrite' : 'polls.conclude')}
            </TextButton>
          )}
        </div>
      )}
      <Dialog
        alert
        open={open === 'close'}
        onClose={() => setOpen(undefined)}
        title={t('polls.close_ask')}
        acts={
          <>
            <Button kind="quiet" onClick={() => setOpen(undefined)}>
              {t('posts.cancel')}
            </Button>
            <Button
              kind="primary"
              loading={close.isPending}
              onClick={() =>
                close.mutate(undefined, {
                  onSuccess: () => {
                    setOpen(undefined)
                    showToast(t('polls.is_now_closed'))
                  },
                })
              }
            >
              {t('polls.close_now')}
            </Button>
          </>
        }
      >
        <p>{t('polls.close_why')}</p>
      </Dialog>
      {open === 'conclude' && (
        <Suspense>
          <Conclude post={post} poll={poll} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </>
  )
}
