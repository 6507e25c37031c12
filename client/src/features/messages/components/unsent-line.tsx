import { useQueryClient } from '@tanstack/react-query'
import { Prose } from '../../../ui/prose'
import { TextButton } from '../../../ui/text-button'
import { ApiError, isUnsent } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { fromSource, giveBack } from '../../posts/writing.public'
import { discardMessage, sayAgain, type UnsentMessage } from '../outbox'
import styles from './log.module.css'

/** What I wrote, where it will stand, until the server has it. */
export function UnsentLine({ item }: { item: UnsentMessage }) {
  const t = useT()
  const client = useQueryClient()
  const failed = item.state === 'unsent'
  const refused = failed && item.code !== undefined && !isUnsent(new ApiError(item.code))
  const rewrite = () => {
    if (giveBack(`message.${item.conversationId}`, fromSource(item.text))) discardMessage(item.id)
  }
  return (
    <li className={styles.unsent}>
      <Prose lang={item.lang}>
        {fromSource(item.text)
          .text.split('\n')
          .map((line, at) => (
            <p key={at} dir="auto">
              {line}
            </p>
          ))}
      </Prose>
      {item.fileIds && (
        <p className={styles.state}>{t('messages.files_only', { count: item.fileIds.length })}</p>
      )}
      <p className={styles.state} data-failed={failed || undefined}>
        {t(failed ? (refused ? 'messages.refused_send' : 'messages.not_sent') : 'messages.sending')}
        {refused && <span>{errorText({ code: item.code ?? '' })}</span>}
        {failed && (
          <>
            <TextButton onClick={() => sayAgain(client, item.id)}>{t('messages.retry')}</TextButton>
            {refused && !item.fileIds && <TextButton onClick={rewrite}>{t('posts.rewrite')}</TextButton>}
            <TextButton kind="quiet" onClick={() => discardMessage(item.id)}>
              {t('messages.discard')}
            </TextButton>
          </>
        )}
      </p>
    </li>
  )
}
