import { useState } from 'react'
import { namelessLimits } from '@osmose/shared/asking/nameless.contract'
import { limits } from '@osmose/shared/posts/posts.contract'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextArea } from '../../ui/text-area'
import { showToast } from '../../ui/toasts'
import { ApiError } from '../../lib/call'
import { errorText, useT } from '../../lib/i18n'
import { blankWords, type NamelessWords } from './nameless-words'
import { askWithoutName, useTokens } from './nameless.queries'
import styles from './session.module.css'

type Props = {
  communityId: string
  /** The post of the session it is asked in; else it becomes a question of its own. */
  sessionId?: string
  /** Typed before. */
  words?: NamelessWords
  /** With what is typed and not sent; nothing once it is sent. */
  onClose: (left?: NamelessWords) => void
}

/** Nothing typed here is kept anywhere before it is sent: a draft would carry a name. */
export function NamelessDialog({ communityId, sessionId, words = blankWords, onClose }: Props) {
  const t = useT()
  const { place, tokens, spend } = useTokens(communityId)
  const [title, setTitle] = useState(words.title)
  const [text, setText] = useState(words.text)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ApiError>()
  const token = tokens[0]
  const tooLong = text.length > namelessLimits.text
  const leave = () => onClose({ title, text })
  const line = title.replace(/\s+/g, ' ').trim()
  const send = async () => {
    if (!token || !place || line === '' || tooLong || busy) return
    setBusy(true)
    setFailure(undefined)
    try {
      await askWithoutName({ communityId, week: place.week, sessionId, title: line, text, ...token })
      spend(token)
      onClose()
      showToast(t('asking.nameless_sent'))
    } catch (error) {
      const refused = error instanceof ApiError ? error : new ApiError('internal')
      if (refused.code === 'asking.token_spent') spend(token)
      setFailure(refused)
    }
    setBusy(false)
  }
  return (
    <Dialog
      open
      width="wide"
      onClose={leave}
      closeLabel={t('app.close')}
      title={t('asking.nameless_ask')}
      acts={
        <>
          <Button kind="quiet" onClick={leave}>
            {t('asking.cancel')}
          </Button>
          <Button
            kind="primary"
            loading={busy}
            refused={line === '' || tooLong || !token}
            onClick={() => void send()}
          >
            {t('asking.nameless_send')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <ul className={styles.plain}>
          <li>{t('asking.nameless_does')}</li>
          <li>{t('asking.nameless_when')}</li>
          <li>{t('asking.nameless_not')}</li>
          <li>{t('asking.nameless_back')}</li>
        </ul>
        <TextArea
          label={t('asking.your_question')}
          hint={t('asking.one_sentence')}
          rows={2}
          maxLength={limits.title}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        {!sessionId && (
          <TextArea
            label={t('asking.nameless_text')}
            hint={t('asking.nameless_plain')}
            rows={4}
            error={tooLong ? t('posts.too_long', { most: namelessLimits.text }) : undefined}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
        {place && !token && <Banner tone="warn">{t('asking.nameless_none_left')}</Banner>}
        {token && <p className={styles.note}>{t('asking.nameless_left', { count: tokens.length })}</p>}
        {failure && (
          <Banner tone="danger" role="alert">
            {errorText(failure)}
          </Banner>
        )}
      </div>
    </Dialog>
  )
}
