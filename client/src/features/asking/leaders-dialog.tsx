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
import { usePostAct } from '../posts/posts.public'
import styles from './session.module.css'

type Props = { post: Post; session: SessionDetails; onClose: () => void }

/** Who answers from now on. */
export function LeadersDialog({ post, session, onClose }: Props) {
  const t = useT()
  const [chosen, setChosen] = useState(() => session.leaders.map(({ id }) => id))
  const name = usePostAct(() =>
    call(nameLeaders, { params: { postId: post.id }, body: { leaderIds: chosen } }),
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
            onClick={() =>
              name.mutate(undefined, {
                onSuccess: () => {
                  onClose()
                  showToast(t('asking.leaders_changed'))
                },
              })
            }
          >
            {t('asking.save')}
          </Button>
        </>
      }
    >
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
