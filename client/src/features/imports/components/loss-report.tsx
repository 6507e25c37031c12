import { Download } from 'lucide-react'
import { formatCount } from '@osmose/shared/core/format'
import { type Import, inputKinds, type LossReport as Report } from '@osmose/shared/imports/imports.contract'
import { Button } from '../../../ui/button'
import { Card, CardTitle } from '../../../ui/card'
import { DefinitionPopover } from '../../../ui/definition-popover'
import { type Row, Table } from '../../../ui/table'
import { useLocale, useT } from '../../../lib/i18n'
import { lostOf, noteText, reasonText, sumOf } from '../import-words'
import { isUnderWay } from '../imports.queries'
import styles from './loss-report.module.css'

/** What was found and what became of it; every line adds up. */
export function LossReport({ of }: { of: Import & { report: Report } }) {
  const t = useT()
  const merged = (
    <DefinitionPopover
      label={t('imports.merged')}
      closeLabel={t('app.close')}
      definition={{ title: t('imports.merged'), text: t('imports.merged_definition') }}
    >
      {t(of.dryRun ? 'imports.would_merge' : 'imports.merged')}
    </DefinitionPopover>
  )
  const imported = t(of.dryRun ? 'imports.would_import' : 'imports.imported')
  const left = t(of.dryRun ? 'imports.would_leave_out' : 'imports.left_out')
  const columns = [
    { id: 'kind', label: '' },
    { id: 'found', label: t('imports.found'), align: 'end' as const },
    {
      id: 'imported',
      label: <Key look="imported">{imported}</Key>,
      name: imported,
      align: 'end' as const,
    },
    {
      id: 'merged',
      label: <Key look="merged">{merged}</Key>,
      name: t(of.dryRun ? 'imports.would_merge' : 'imports.merged'),
      align: 'end' as const,
    },
    {
      id: 'left',
      label: <Key look="left">{left}</Key>,
      name: left,
      align: 'end' as const,
    },
    { id: 'why', label: t('imports.why') },
  ]
  const rows = useRows(of.report, !isUnderWay(of) && of.status !== 'failed')
  return (
    <Card className={styles.report}>
      <CardTitle
        end={
          <Button size="small" icon={Download} onClick={() => save(of)}>
            {t('imports.download')}
          </Button>
        }
      >
        {t(
          of.dryRun
            ? 'imports.report_rehearsal'
            : isUnderWay(of)
              ? 'imports.report_so_far'
              : 'imports.report',
        )}
      </CardTitle>
      <Table caption={t('imports.report')} captionHidden stacks columns={columns} rows={rows} />
      <p className={styles.definition}>
        {t('imports.merged')}. {t('imports.merged_definition')}
      </p>
      <Notes notes={of.notes} />
    </Card>
  )
}

function useRows(report: Report, over: boolean): Row[] {
  const t = useT()
  const locale = useLocale()
  const row = (id: string, name: string, totals: Report['person'], why: string): Row => ({
    id,
    head: (
      <>
        {name}
        <Bar totals={totals} />
      </>
    ),
    cells: [
      ...[totals.found, totals.imported, totals.merged, lostOf(totals)].map((count) =>
        formatCount(locale, count),
      ),
      <span key="why" className={styles.why}>
        {why}
      </span>,
    ],
  })
  const reasons = (totals: Report['person']) =>
    totals.leftOut.length === 0
      ? t('imports.nothing_left_out')
      : totals.leftOut.map((loss) => reasonText(t, loss)).join(' · ')
  return [
    ...inputKinds.map((kind) => row(kind, t(`imports.kind_${kind}`), report[kind], reasons(report[kind]))),
    {
      ...row('all', t('imports.kind_all'), sumOf(report), t(over ? 'imports.balanced' : 'imports.so_far')),
      look: 'total' as const,
    },
  ]
}

function Key({ look, children }: { look: string; children: React.ReactNode }) {
  return (
    <span className={styles.key} data-look={look}>
      {children}
    </span>
  )
}

/** The same figures as lengths; for those who see. */
function Bar({ totals }: { totals: Report['person'] }) {
  if (totals.found === 0) return null
  return (
    <span aria-hidden className={styles.bar}>
      {(
        [
          ['imported', totals.imported],
          ['merged', totals.merged],
          ['left', lostOf(totals)],
        ] as const
      ).map(([look, count]) => count > 0 && <i key={look} data-look={look} style={{ flexGrow: count }} />)}
    </span>
  )
}

function Notes({ notes }: Pick<Import, 'notes'>) {
  const t = useT()
  if (notes.length === 0) return null
  return (
    <div className={styles.notes}>
      <h3>{t('imports.notes')}</h3>
      <ul>
        {notes.map((note) => (
          <li key={note.code}>
            {noteText(t, note)}{' '}
            <span dir="auto">
              ({note.places.join(', ')}
              {note.count > note.places.length && '…'})
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The report as the command line prints it. */
function save({ report, fileName }: Import): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(report, null, 2)], { type: 'application/json' }))
  link.download = `${fileName.replace(/\.\w+$/, '')}-osmose.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
