import { useState } from 'react'
import { nameLeaders } from '@osmose/shared/asking/leaders.contract'
import { type SessionDetails, sessionLimits } from '@osmose/shared/asking/session.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { showToast } from '../../ui/toasts'
import { call } from '../../lib/call'
import { useT } from '../../lib/i18n'
import { PeoplePick } from '../directory/directory.public'
import { MergeFrame } from '../pages/merge.public'
import { useMeetingAct } from '../posts/writing.public'
import styles from './session.module.css'

const idsOf = ({ leaders }: SessionDetails) => leaders.map(({ id }) => id)

type Props = { post: Post; session: SessionDetails; onClose: () => void }

/** Who answers from now on. */
export function LeadersDialog({ post, session, onClose }: Props) {
  const t = useT()
  const [chosen, setChosen] = useState(() => idsOf(session))
  const [before, setBefore] = useState(chosen)
  const {
    sending,
    met: theirs,
    ...meeting
  } = useMeetingAct(
    post.id,
    () => call(nameLeaders, { params: { postId: post.id }, body: { leaderIds: chosen, before } }),
    {
      onSaved: () => {
        onClose()
        showToast(t('asking.leaders_changed'))
      },
      onMet: (details) => {
        setBefore(idsOf(details as SessionDetails))
        return details as SessionDetails
      },
    },
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
            loading={sending.isPending}
            refused={chosen.length === 0}
            onClick={() => sending.mutate()}
          >
            {t(meeting.isOpen ? 'posts.conflict_keep' : 'asking.save')}
          </Button>
        </>
      }
    >
      {theirs && (
        <MergeFrame
          since={theirs}
          hasTaken={meeting.hasTaken}
          onTake={() => {
            meeting.take()
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
