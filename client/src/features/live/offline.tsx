import { useEffect, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { MessageCircle, PenLine } from 'lucide-react'
import { excerpt } from '@osmose/shared/text/to-plain'
import { OfflineBanner } from '../../ui/offline-banner'
import { Said } from '../../ui/said'
import { TextButton } from '../../ui/text-button'
import { errorText, useT } from '../../lib/i18n'
import { go } from '../../lib/navigate'
import { paths } from '../../lib/paths'
import { connection } from '../../lib/socket'
import { useStore } from '../../lib/store'
import { clock, hourOf } from '../../lib/time'
import { discard, sendAgain, takeBack, type Unsent, type UnsentPost, useOutbox } from '../posts/outbox.public'
import { useOnline } from './use-online'

/** Shown only when something is lost or waits: since when, what is safe, what has not left. Said aloud, and so is that it is back. */
export function Offline() {
  const t = useT()
  const client = useQueryClient()
  const unsent = useOutbox().filter((item) => item.state === 'unsent')
  const online = useOnline()
  const { state, since } = useStore(connection)
  const lost = useSettled(state === 'lost', 4_000)
  const cut = !online.now || lost
  const settled = useSettled(!cut, 10_000)

  useEffect(() => {
    if (online.now && state !== 'lost') void sendAgain(client)
  }, [online.now, state, client])

  const wasCut = useRef(false)
  if (cut) wasCut.current = true
  const isBack = wasCut.current && !settled
  const time = clock(hourOf(new Date(online.now ? since : online.since)))
  const sentence = cut
    ? t(online.now ? 'live.lost' : 'live.offline', { time })
    : unsent.length > 0 && t('live.not_sent', { count: unsent.length })
  return (
    <>
      <Said>
        {sentence || (isBack && t('live.back'))} {cut && t('live.safe')}
      </Said>
      {sentence && (
        <OfflineBanner
          label={t('live.label')}
          unsent={unsent.map((item) => ({
            id: item.id,
            icon: item.kind === 'comment' ? MessageCircle : PenLine,
            title: titleOf(item, t),
            detail: t('posts.quoted', { text: excerpt(item.text, 80) }),
            act: (
              <>
                <TextButton onClick={() => void sendAgain(client, item.id)}>{t('posts.retry')}</TextButton>
                {item.kind === 'post' && (
                  <TextButton onClick={() => void rewrite(item)}>{t('posts.rewrite')}</TextButton>
                )}
                <TextButton kind="quiet" onClick={() => discard(item.id)}>
                  {t('posts.discard')}
                </TextButton>
              </>
            ),
          }))}
        >
          {cut ? (
            <>
              <strong>{sentence}</strong> {t('live.safe')}{' '}
              {unsent.length > 0 && t('live.waiting', { count: unsent.length })}
            </>
          ) : (
            <>
              <strong>{sentence}</strong> {unsent[0]?.code && errorText({ code: unsent[0].code })}
            </>
          )}
        </OfflineBanner>
      )}
    </>
  )
}

/** Back on the sheet, as a draft. */
async function rewrite(item: UnsentPost): Promise<void> {
  const draft = await takeBack(item)
  if (draft) go(paths.write({ draft }))
}

function titleOf(item: Unsent, t: ReturnType<typeof useT>): string {
  return item.kind === 'comment'
    ? t('posts.unsent_comment', { about: item.about })
    : t('posts.unsent_post', { community: item.communityName })
}

/** True once something has been true for so many milliseconds: a blink of the network is not worth a banner. */
function useSettled(value: boolean, milliseconds: number): boolean {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value ? milliseconds : 0)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return value && settled
}
