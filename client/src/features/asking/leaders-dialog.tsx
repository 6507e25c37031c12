import { useState } from 'react'
import { nameLeaders } from '@osmose/shared/asking/leaders.contract'
import { type SessionDetails, sessionLimits } from '@osmose/shared/asking/session.contract'
import { type Post, readPost } from '@osmose/shared/posts/posts.contract'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { showToast } from '../../ui/toasts'
import { call, isApiError } from '../../lib/call'
import { useT } from '../../lib/i18n'
import { PeoplePick } from '../directory/directory.public'
import { MergeFrame } from '../pages/merge.public'
import { usePostAct } from '../posts/posts.public'
import styles from './session.module.css'

const idsOf = ({ leaders }: SessionDetails) => leaders.map(({ id }) => id)

type Props = { post: Post; session: SessionDetails; onClose: () => void }

/** Who answers from now on. */
export function LeadersDialog({ post, session, onClose }: Props) {
  const t = useT()
  const [chosen, setChosen] = useState(() => idsOf(session))
  const [before, setBefore] = useState(chosen)
  const [theirs, setTheirs] = useState<SessionDetails>()
  const [hasTaken, setTaken] = useState(false)
  const params = { postId: post.id }
  /** Others were named in another window: they are shown, and my choice goes on from them. */
  const meet = async () => {
    const saved = await call(readPost, { params })
    const details = saved.details as SessionDetails
    setTheirs(details)
    setTaken(false)
    setBefore(idsOf(details))
    return saved
  }
  const name = usePostAct(() =>
    call(nameLeaders, { params, body: { leaderIds: chosen, before } }).then(
      (saved) => {
        onClose()
        showToast(t('asking.leaders_changed'))
        return saved
      },
      (error: unknown) =>
        isApiError<typeof nameLeaders>(error, 'posts.conflict') ? meet() : Promise.reject(error),
    ),
  )
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t('asking.leaders_change_title')}
      acts={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('asking.cancel')}
          </Button>
          <Button
            kind="primary"
            loading={name.isPending}
            refused={chosen.length === 0}
            onClick={() => name.mutate()}
          >
            {t(theirs && !hasTaken ? 'posts.conflict_keep' : 'asking.save')}
          </Button>
        </>
      }
    >
      {theirs && (
        <MergeFrame
          since={theirs}
          hasTaken={hasTaken}
          onTake={() => {
            setTaken(true)
            setChosen(idsOf(theirs))
          }}
          words={{
            title: t('asking.conflict_title'),
            why: t('asking.conflict_why'),
            take: t('posts.conflict_take'),
            took: t('asking.conflict_took'),
          }}
        >
          <p>
            {t('asking.conflict_theirs', { names: theirs.leaders.map((leader) => leader.name).join(', ') })}
          </p>
        </MergeFrame>
      )}
      <div className={styles.fields}>
        <PeoplePick
          chosen={chosen}
          onChange={setChosen}
          most={sessionLimits.leaders}
          label={t('asking.leaders')}
          hint={t('asking.leaders_change_why')}
          addLabel={t('asking.add')}
          removeLabel={(who) => t('asking.remove', { name: who })}
          enough={t('asking.enough')}
          error={chosen.length === 0 ? t('asking.leaders_needed') : undefined}
        />
      </div>
    </Dialog>
  )
}
