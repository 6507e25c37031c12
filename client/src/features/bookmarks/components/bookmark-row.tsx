import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { AlarmClock, Lock } from 'lucide-react'
import { type Bookmark, changeBookmark } from '@osmose/shared/bookmarks/bookmarks.contract'
import { Button } from '../../../ui/button'
import { KindChip } from '../../../ui/kind-chip'
import { Menu } from '../../../ui/menu'
import { TextButton } from '../../../ui/text-button'
import { showToast } from '../../../ui/toasts'
import { type ApiError, call } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { momentText, deviceZone, useNow, When } from '../../../lib/time'
import { bookmarkKeys } from '../bookmarks.queries'
import { KeepDialog } from '../keep-dialog'
import { takeAway } from '../keep-now'
import { instantOf, offered } from '../moments'
import styles from './bookmarks.module.css'

/** One thing kept: what it is, what one noted, when it comes back. What is closed keeps only the note. */
export function BookmarkRow({ bookmark }: { bookmark: Bookmark }) {
  const t = useT()
  const client = useQueryClient()
  const now = useNow()
  const [changing, setChanging] = useState(false)
  const { about, note, remindAt, due } = bookmark
  const remind = async (at: string | null, done: string) => {
    try {
      await call(changeBookmark, { params: { bookmarkId: bookmark.id }, body: { remindAt: at } })
      showToast(done)
    } catch (error) {
      showToast(errorText(error as ApiError))
    }
    await client.invalidateQueries({ queryKey: bookmarkKeys.all })
  }
  const putOff = (at: string) =>
    void remind(at, t('bookmarks.put_off', { time: momentText(at, deviceZone, now) }))
  const words = about?.title || about?.excerpt || ''
  return (
    <li className={styles.row}>
      {about ? (
        <>
          <h3 lang={about.lang} dir="auto">
            <a href={paths.post(bookmark.postId, bookmark.commentId)}>{words}</a>
          </h3>
          {about.title && about.excerpt && (
            <p className={styles.text} lang={about.lang} dir="auto">
              {about.excerpt}
            </p>
          )}
          <p className={styles.meta}>
            {bookmark.commentId ? (
              <span>{t('bookmarks.comment_of')}</span>
            ) : (
              <KindChip kind={about.kind}>{t(`posts.kind_${about.kind}`)}</KindChip>
            )}
            <span dir="auto">
              {[about.author?.name ?? t('posts.former_colleague'), about.community.name].join(' · ')}
            </span>
          </p>
        </>
      ) : (
        <>
          <h3>
            <Lock aria-hidden /> {t('bookmarks.gone_title')}
          </h3>
          <p className={styles.text}>{t('bookmarks.gone_why')}</p>
        </>
      )}
      {note && (
        <p className={styles.note} dir="auto">
          {note}
        </p>
      )}
      <p className={styles.meta}>
        <span>
          {t('bookmarks.kept_at')} <When at={bookmark.keptAt} />
        </span>
        {remindAt && !due && (
          <span className={styles.reminder}>
            <AlarmClock aria-hidden />
            {t('bookmarks.reminder', { time: momentText(remindAt, deviceZone, now) })}
          </span>
        )}
      </p>
      <div className={styles.acts}>
        {due && (
          <>
            <Menu
              label={t('bookmarks.later')}
              items={offered(new Date(now)).map((moment) => ({
                id: moment,
                label: t(`bookmarks.${moment}`),
                onSelect: () => putOff(instantOf(moment, new Date()).toISOString()),
              }))}
              trigger={(props) => (
                <Button size="small" icon={AlarmClock} {...props}>
                  {t('bookmarks.later')}
                </Button>
              )}
            />
            <TextButton kind="quiet" onClick={() => void remind(null, t('bookmarks.done_said'))}>
              {t('bookmarks.done')}
            </TextButton>
          </>
        )}
        {about && (
          <TextButton kind="quiet" onClick={() => setChanging(true)}>
            {t('bookmarks.change')}
          </TextButton>
        )}
        <TextButton kind="quiet" onClick={() => void takeAway(client, bookmark)}>
          {t('bookmarks.remove')}
        </TextButton>
      </div>
      {changing && <KeepDialog target={{ ...bookmark, about: words }} onClose={() => setChanging(false)} />}
    </li>
  )
}
