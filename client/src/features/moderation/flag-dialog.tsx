import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { flagContent, limits } from '@osmose/shared/moderation/moderation.contract'
import { flagPage } from '@osmose/shared/moderation/pages.contract'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { RadioGroup } from '../../ui/radio-group'
import { Loading, RowsSkeleton } from '../../ui/skeleton'
import { TextArea } from '../../ui/text-area'
import { showToast } from '../../ui/toasts'
import { Banner } from '../../ui/banner'
import { type ApiError, call, isApiError, newIntent } from '../../lib/call'
import { errorText, useLocale, useT } from '../../lib/i18n'
import type { About } from './about'
import { charterQuery, moderationKeys } from './moderation.queries'
import styles from './flag-dialog.module.css'

type Props = { target: About & { about: string; authorName: string }; onClose: () => void }

/** « Signaler »: which article, one optional word, and nobody’s name. */
export function FlagDialog({ target, onClose }: Props) {
  const t = useT()
  const locale = useLocale()
  const client = useQueryClient()
  const charter = useQuery(charterQuery())
  const [article, setArticle] = useState<string>()
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState(false)
  const [intent] = useState(newIntent)
  const send = useMutation({
    mutationFn: (number: number) => {
      const { postId, commentId, pageId } = target
      const body = { article: { version: charter.data?.version ?? 0, number }, note }
      return pageId !== undefined
        ? call(flagPage, { params: { pageId }, body, intent })
        : call(flagContent, { params: { postId }, body: { ...body, commentId }, intent })
    },
    onSuccess: () => {
      showToast(t('moderation.flag_sent'))
      onClose()
    },
    onError: (error) =>
      isApiError(error, 'moderation.charter_changed' as never) &&
      client.invalidateQueries({ queryKey: moderationKeys.charter }),
  })
  const submit = () => (article === undefined ? setMissing(true) : send.mutate(Number(article)))
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('app.close')}
      title={
        target.pageId !== undefined
          ? t('moderation.flag_page')
          : t(target.commentId ? 'moderation.flag_comment' : 'moderation.flag_post', {
              name: target.authorName,
            })
      }
      acts={
        <>
          <Button onClick={onClose}>{t('moderation.cancel')}</Button>
          <Button kind="primary" loading={send.isPending} onClick={submit}>
            {t('moderation.flag_send')}
          </Button>
        </>
      }
    >
      <blockquote className={styles.about}>{target.about}</blockquote>
      {charter.isPending && (
        <Loading label={t('app.loading')}>
          <RowsSkeleton rows={4} />
        </Loading>
      )}
      {charter.error && <Banner tone="danger">{errorText(charter.error as ApiError)}</Banner>}
      {charter.data && (
        <div className={styles.articles}>
          <RadioGroup
            legend={t('moderation.flag_article')}
            value={article}
            onSelect={(value) => {
              setArticle(value)
              setMissing(false)
            }}
            options={charter.data.articles.map(({ number, title, sentence }) => ({
              value: String(number),
              label: `${number}. ${title[locale]}`,
              hint: sentence[locale],
            }))}
          />
        </div>
      )}
      {missing && (
        <Banner tone="warn" role="alert">
          {t('moderation.flag_choose')}
        </Banner>
      )}
      <TextArea
        label={t('moderation.flag_note')}
        hint={t('moderation.flag_note_hint')}
        counter={
          note.length > limits.note / 2
            ? t('moderation.signs_left', { count: note.length, most: limits.note })
            : undefined
        }
        value={note}
        maxLength={limits.note}
        rows={2}
        onChange={(event) => setNote(event.target.value)}
      />
      <p className={styles.nameless}>{t('moderation.flag_nameless')}</p>
      {send.error && (
        <Banner tone="danger" role="alert">
          {errorText(send.error as ApiError)}
        </Banner>
      )}
    </Dialog>
  )
}
