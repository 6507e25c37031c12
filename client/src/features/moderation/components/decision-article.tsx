import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { CaseDetail, QuotedArticle } from '@osmose/shared/moderation/moderation.contract'
import { Select } from '../../../ui/select'
import { useLocale, useT } from '../../../lib/i18n'
import { charterQuery } from '../moderation.queries'

const keyOf = ({ version, number }: Pick<QuotedArticle, 'version' | 'number'>) => `${version} ${number}`

/** What the flags that wait quote; when none waits, what those before quoted. Each article once. */
function quotedIn({ quotes }: CaseDetail): QuotedArticle[] {
  const waiting = quotes.filter((quote) => quote.waiting)
  const articles = (waiting.length > 0 ? waiting : quotes).map(({ article }) => article)
  return [...new Map(articles.map((article) => [keyOf(article), article])).values()]
}

/** The article a decision quotes: proposed where the flags agree on one, else chosen from the charter. */
export function useDecisionArticle(found: CaseDetail) {
  const quoted = quotedIn(found)
  const proposed = quoted.length === 1 ? quoted[0] : undefined
  const [chosen, setChosen] = useState<string>()
  const value = chosen ?? (proposed ? keyOf(proposed) : '')
  const [version, number] = value.split(' ').map(Number)
  return {
    quoted,
    isProposed: proposed !== undefined && value === keyOf(proposed),
    value,
    choose: setChosen,
    article: version && number ? { version, number } : null,
  }
}

export function DecisionArticle({
  value,
  quoted,
  isProposed,
  choose,
}: ReturnType<typeof useDecisionArticle>) {
  const t = useT()
  const locale = useLocale()
  const { data: charter } = useQuery(charterQuery())
  const inForce = charter?.articles.map((article) => ({ ...article, version: charter.version })) ?? []
  const older = quoted.filter((article) => !inForce.some((one) => keyOf(one) === keyOf(article)))
  const option = (article: QuotedArticle) => ({
    value: keyOf(article),
    label: t('moderation.article_named', { number: article.number, title: article.title[locale] }),
  })
  const numbers = quoted.map((article) => article.number)
  return (
    <Select
      label={t('moderation.article_cited')}
      hint={
        isProposed
          ? t('moderation.article_proposed')
          : quoted.length > 1
            ? t('moderation.articles_flagged', { numbers })
            : undefined
      }
      value={value}
      onSelect={choose}
      options={[
        ...(value === '' ? [{ value: '', label: t('moderation.article_choose'), disabled: true }] : []),
        ...inForce.map(option),
        ...older.map((article) => ({
          ...option(article),
          label: `${option(article).label}, ${t('moderation.cited_version', { version: article.version })}`,
        })),
      ]}
    />
  )
}
