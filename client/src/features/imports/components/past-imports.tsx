import { useInfiniteQuery } from '@tanstack/react-query'
import type { Import } from '@osmose/shared/imports/imports.contract'
import { Card, CardTitle } from '../../../ui/card'
import { MoreButton } from '../../../ui/more-button'
import { Table } from '../../../ui/table'
import { TextButton } from '../../../ui/text-button'
import { useT } from '../../../lib/i18n'
import { When } from '../../../lib/time'
import { importsQuery } from '../imports.queries'
import styles from './imports.module.css'

/** Everything that came in or was tried, newest first. */
export function PastImports({ onOpen }: { onOpen: (chosen: Import) => void }) {
  const t = useT()
  const past = useInfiniteQuery(importsQuery)
  const items = past.data?.pages.flatMap((page) => page.items) ?? []
  const columns = [
    { id: 'what', label: t('imports.past_what') },
    { id: 'when', label: t('imports.past_when') },
    { id: 'by', label: t('imports.past_by') },
    { id: 'state', label: t('imports.past_state') },
    { id: 'open', label: '' },
  ]
  const rows = items.map((item) => ({
    id: item.id,
    head: (
      <span key="what" dir="auto" className={styles.file}>
        {item.fileName}
      </span>
    ),
    cells: [
      <When key="when" at={item.createdAt} />,
      item.startedBy ?? t('imports.by_command'),
      `${t(`imports.status_${item.status}`)}${item.countHistory ? `, ${t('imports.counted')}` : ''}`,
      <TextButton
        key="open"
        onClick={() => onOpen(item)}
        aria-label={`${t('imports.open')} ${item.fileName}`}
      >
        {t('imports.open')}
      </TextButton>,
    ],
  }))
  return (
    <Card className={styles.stack}>
      <CardTitle>{t('imports.past')}</CardTitle>
      {items.length === 0 ? (
        <p className={styles.quiet}>{t('imports.past_none')}</p>
      ) : (
        <Table caption={t('imports.past_caption')} captionHidden stacks columns={columns} rows={rows} />
      )}
      {past.hasNextPage && (
        <MoreButton loading={past.isFetchingNextPage} onClick={() => void past.fetchNextPage()}>
          {t('imports.more')}
        </MoreButton>
      )}
    </Card>
  )
}
