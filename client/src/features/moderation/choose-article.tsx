import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Banner } from '../../ui/banner'
import { RadioGroup } from '../../ui/radio-group'
import { Loading, RowsSkeleton } from '../../ui/skeleton'
import { ApiError } from '../../lib/call'
import { errorText, useLocale, useT } from '../../lib/i18n'
import { charterQuery, moderationKeys } from './moderation.queries'
import styles from './flag-dialog.module.css'

/** The article of the charter in force that somebody quotes. */
export function useArticle() {
  const client = useQueryClient()
  const charter = useQuery(charterQuery())
  const [number, setNumber] = useState<string>()
  const [missing, setMissing] = useState(false)
  return {
    charter,
    number,
    missing,
    choose: (value: string) => {
      setNumber(value)
      setMissing(false)
    },
    /** The charter that was quoted is no longer in force: it is read again, and chosen from again. */
    onError: async (error: Error) => {
      if (!(error instanceof ApiError) || error.code !== 'moderation.charter_changed') return
      setNumber(undefined)
      await client.invalidateQueries({ queryKey: moderationKeys.charter })
    },
    /** Gives the article, or says that one is missing. */
    quote: (use: (article: { version: number; number: number }) => void) =>
      number === undefined
        ? setMissing(true)
        : use({ version: charter.data?.version ?? 0, number: Number(number) }),
  }
}

export function ChooseArticle({ article }: { article: ReturnType<typeof useArticle> }) {
  const t = useT()
  const locale = useLocale()
  const { charter, number, missing, choose } = article
  return (
    <>
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
            value={number}
            onSelect={choose}
            options={charter.data.articles.map((one) => ({
              value: String(one.number),
              label: `${one.number}. ${one.title[locale]}`,
              hint: one.sentence[locale],
            }))}
          />
        </div>
      )}
      {missing && (
        <Banner tone="warn" role="alert">
          {t('moderation.flag_choose')}
        </Banner>
      )}
    </>
  )
}
