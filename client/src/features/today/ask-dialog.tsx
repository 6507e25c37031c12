import { useEffect, useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Locale } from '@osmose/shared/core/fields'
import { formatList } from '@osmose/shared/core/format'
import { publishComment } from '@osmose/shared/posts/posts.contract'
import { markRelay, type SituationOf } from '@osmose/shared/today/today.contract'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextArea } from '../../ui/text-area'
import { showToast } from '../../ui/toasts'
import { type ApiError, call, newIntent } from '../../lib/call'
import { errorText, sentencesIn, type Translate, useLocale, useT } from '../../lib/i18n'
import { useDraft } from '../posts/writing.public'
import { todayKeys } from './today.keys'
import { mentioned, withMentions } from './with-mentions'

type Props = { question: SituationOf<'question'>; onClose: () => void; onAsked: () => void }

/** « Leur poser la question »: a comment under the question, in its language, in the reader’s name and words, that names who seems to know. */
export function AskDialog({ question, onClose, onAsked }: Props) {
  const t = useT()
  const locale = useLocale()
  const client = useQueryClient()
  const people = question.knowers.map(({ person }) => person)
  const { lang } = question
  const words = (say: Translate, of: Locale) => {
    const names = people.map(({ name }) => `@${name}`)
    return say('today.ask_words', { names: formatList(of, names), count: people.length })
  }
  const [prepared, setPrepared] = useState(() => (lang === locale ? words(t, locale) : ''))
  const { draft, change, clear } = useDraft<{ text?: string }>(`ask.${question.postId}`, {})
  const text = draft.text ?? prepared
  useEffect(() => {
    if (lang === locale) return
    const prepare = (say: Translate, of: Locale) => setPrepared(words(say, of))
    void sentencesIn(lang).then(
      (say) => prepare(say, lang),
      () => prepare(t, locale),
    )
    // Prepared once; what is written or emptied afterwards stays so.
  }, [])
  const [intent] = useState(newIntent)
  const named = mentioned(text, people)
  const ask = useMutation({
    mutationFn: async () => {
      const comment = await call(publishComment, {
        params: { postId: question.postId },
        body: { text: withMentions(text, people) },
        intent,
      })
      await call(markRelay, { params: { commentId: comment.id } })
    },
    onSuccess: async () => {
      clear()
      onAsked()
      onClose()
      showToast(t('today.asked', { count: named.length }))
      await client.invalidateQueries({ queryKey: todayKeys.all })
    },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('app.close')}
      title={<span lang={question.lang}>{t('today.ask_title', { about: question.about })}</span>}
      acts={
        <>
          <Button onClick={onClose}>{t('today.cancel')}</Button>
          <Button
            kind="primary"
            loading={ask.isPending}
            refused={named.length === 0}
            aria-describedby="ask-nobody"
            onClick={() => ask.mutate()}
          >
            {t('today.ask_send')}
          </Button>
        </>
      }
    >
      <p>{t('today.ask_why')}</p>
      <TextArea
        label={t('today.ask_text')}
        rows={4}
        maxLength={2000}
        value={text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <p id="ask-nobody" aria-live="polite">
        {named.length === 0 && t('today.ask_nobody')}
      </p>
      {ask.error && (
        <Banner tone="danger" role="alert">
          {errorText(ask.error as ApiError)}
        </Banner>
      )}
    </Dialog>
  )
}
