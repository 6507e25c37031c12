import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Banner } from '../../ui/banner'
import { RadioGroup } from '../../ui/radio-group'
import { Loading, RowsSkeleton } from '../../ui/skeleton'
import type { ApiError } from '../../lib/call'
import { errorText, useLocale, useT } from '../../lib/i18n'
import { charterQuery } from './moderation.queries'
import styles from './flag-dialog.module.css'

/** The article of the charter in force that somebody quotes. */
export function useArticle() {
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
