import { useQueryClient } from '@tanstack/react-query'
import { TextButton } from '../../../ui/text-button'
import { Prose } from '../../../ui/prose'
import { Avatar } from '../../../ui/avatar'
import { ApiError, isUnsent } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { faceOf } from '../../../lib/person'
import { CharterAsk } from '../../communities/communities.public'
import { useMe } from '../../identity/identity.public'
import { fromSource } from '../mentions'
import { discard, sendAgain } from '../outbox'
import { apart } from '../reply-text'
import type { UnsentComment } from '../unsent'
import { giveBack } from '../use-draft'
import byline from './byline.module.css'
import styles from './thread.module.css'

/** What I wrote, where it will stand, until the server has it. */
export function UnsentItem({ item }: { item: UnsentComment }) {
  const t = useT()
  const client = useQueryClient()
  const { person } = useMe()
  const failed = item.state === 'unsent'
  const refused = failed && item.code !== undefined && !isUnsent(new ApiError(item.code))
  const { words, files } = apart(item.text)
  const { text, named } = fromSource(words)
  const rewrite = () => {
    if (!giveBack(`reply.${item.postId}`, { text, named, files })) return
    discard(item.id)
    document.getElementById('reply-text')?.focus()
  }
  return (
    <li className={styles.unsent}>
      <div className={byline.byline}>
        <Avatar {...faceOf(person)} size={32} />
        <div className={byline.words}>
          <p className={byline.name}>{t('posts.you')}</p>
          <p className={styles.state} data-failed={failed || undefined} role="status">
            {t(failed ? 'posts.not_sent' : 'posts.sending')}
            {failed && (
              <>
                {refused && <span>{errorText({ code: item.code ?? '' })}</span>}
                <TextButton onClick={() => void sendAgain(client, item.id)}>{t('posts.retry')}</TextButton>
                {refused && <TextButton onClick={rewrite}>{t('posts.rewrite')}</TextButton>}
                <TextButton kind="quiet" onClick={() => discard(item.id)}>
                  {t('posts.discard')}
                </TextButton>
              </>
            )}
          </p>
        </div>
      </div>
      <div className={styles.body}>
        <Prose lang={item.lang}>
          {text.split('\n').map((line, at) => (
            <p key={at}>{line}</p>
          ))}
        </Prose>
      </div>
      {failed && item.code === 'posts.charter_due' && item.communityId && (
        <CharterAsk communityId={item.communityId} onAgreed={() => void sendAgain(client, item.id)} />
      )}
    </li>
  )
}
