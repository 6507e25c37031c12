import { useState } from 'react'
import { Check } from 'lucide-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { Import } from '@osmose/shared/imports/imports.contract'
import { Button } from '../../../ui/button'
import { Card, CardTitle } from '../../../ui/card'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { useT } from '../../../lib/i18n'
import { QueryFailure } from '../../failure/query-failure.public'
import { importsQuery } from '../imports.queries'
import { ChooseFile } from './choose-file'
import { CurrentImport } from './current-import'
import styles from './imports.module.css'
import { PastImports } from './past-imports'

/** What comes from elsewhere: one import at a time on screen, the others below. */
export function ContentImports() {
  const t = useT()
  const past = useInfiniteQuery(importsQuery)
  const [chosen, setChosen] = useState<Import | 'another'>()
  if (past.isPending)
    return (
      <Loading label={t('app.loading')}>
        <RowsSkeleton rows={4} />
      </Loading>
    )
  if (past.error) return <QueryFailure level={2} error={past.error} onRetry={() => void past.refetch()} />
  const open = past.data.pages[0]?.items.find(
    ({ status, can }) => can.verify || (status !== 'done' && (can.run || can.cancel)),
  )
  const shown = chosen === 'another' ? undefined : (chosen ?? open)
  return (
    <>
      {shown ? <CurrentImport key={shown.id} shown={shown} /> : <ChooseFile onChosen={setChosen} />}
      {shown && (
        <div>
          <Button onClick={() => setChosen('another')}>{t('imports.another')}</Button>
        </div>
      )}
      <PastImports onOpen={setChosen} />
    </>
  )
}

/** Beside it: what does not count, and what is respected. */
export function ImportPromises() {
  const t = useT()
  return (
    <>
      <Card>
        <CardTitle>{t('imports.history_title')}</CardTitle>
        <p className={styles.hint}>{t('imports.history_why')}</p>
      </Card>
      <Card>
        <CardTitle>{t('imports.respects')}</CardTitle>
        <ul className={styles.promises}>
          {(['dates', 'threads', 'silence', 'roles', 'origin'] as const).map((promise) => (
            <li key={promise}>
              <Check aria-hidden />
              {t(`imports.respects_${promise}`)}
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
