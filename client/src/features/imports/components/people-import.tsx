import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReplyOf } from '@osmose/shared/core/endpoint'
import { formatDate } from '@osmose/shared/core/format'
import { importPeople } from '@osmose/shared/directory/directory.contract'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Card, CardTitle } from '../../../ui/card'
import { Table } from '../../../ui/table'
import { type ApiError, call } from '../../../lib/call'
import { errorText, type TextKey, useLocale, useT } from '../../../lib/i18n'
import { FileButton } from './choose-file'
import styles from './imports.module.css'

/** People from a CSV file: first what would change, then, once agreed, the change. */
export function PeopleImport() {
  const t = useT()
  const client = useQueryClient()
  const [file, setFile] = useState<File>()
  const send = useMutation({
    mutationFn: ({ file, dryRun }: { file: File; dryRun: boolean }) =>
      call(importPeople, { query: { dryRun: dryRun ? 'true' : 'false' }, upload: file }),
    onSuccess: (report) => !report.dryRun && client.invalidateQueries(),
  })
  const report = send.data
  const changes = report && linesOf(report).applied - report.unchanged
  const choose = (chosen: File) => {
    setFile(chosen)
    send.mutate({ file: chosen, dryRun: true })
  }
  return (
    <Card className={styles.stack}>
      <CardTitle>{t('imports.people_file')}</CardTitle>
      <p className={styles.quiet}>{t('imports.people_file_why')}</p>
      <FileButton
        kind={report?.dryRun ? 'normal' : 'primary'}
        label={t('imports.people_choose')}
        accept=".csv,.txt,text/csv"
        busy={send.isPending}
        onFile={choose}
      />
      {send.error && (
        <Banner tone="danger" role="alert">
          {errorText(send.error as ApiError)}
        </Banner>
      )}
      {report && <Report report={report} fileName={send.variables?.file.name} />}
      {report && !report.dryRun && report.created > 0 && (
        <Banner tone="info">{t('imports.people_next')}</Banner>
      )}
      {report?.dryRun && file && changes !== 0 && (
        <div className={styles.acts}>
          <Button
            kind="primary"
            loading={send.isPending}
            onClick={() => send.mutate({ file, dryRun: false })}
          >
            {t('imports.people_import')}
          </Button>
        </div>
      )}
    </Card>
  )
}

type PeopleReport = ReplyOf<typeof importPeople>

/** How many lines come in, and how many do not; one that only loses a value comes. */
function linesOf({ found, leftOut }: PeopleReport) {
  const left = byLine(leftOut).filter(
    ({ reasons }) => !reasons.every(({ why }) => comes.includes(why)),
  ).length
  return { applied: found - left, left }
}

function Report({ report, fileName }: { report: PeopleReport; fileName?: string }) {
  const t = useT()
  const { left } = linesOf(report)
  const columns = [
    { id: 'line', label: t('imports.people_line') },
    { id: 'value', label: t('imports.people_value') },
    { id: 'why', label: t('imports.people_reason') },
  ]
  const rows = byLine(report.leftOut)
    .slice(0, 200)
    .map(({ line, reasons }) => ({
      id: String(line),
      head: line,
      cells: [
        <span key="value" dir="auto" className={styles.file}>
          {reasons.map(({ value }) => value || '–').join(' · ')}
        </span>,
        [
          ...reasons.map(({ why }) => t(`imports.row_${why}` as TextKey as 'imports.row_no_name')),
          ...(reasons.every(({ why }) => ofOneValue.includes(why)) ? [t('imports.row_comes')] : []),
        ].join(' · '),
      ],
    }))
  const names = (list: readonly string[]) => ({ names: list.join(', ') })
  return (
    <div className={styles.stack} aria-live="polite">
      <p className={styles.quiet} dir="auto">
        {fileName}
      </p>
      <p>
        {report.dryRun
          ? t('imports.people_rehearsed', { count: report.found })
          : t('imports.people_imported', { count: report.found, left })}
      </p>
      <dl className={styles.figures}>
        {(['created', 'updated', 'unchanged', 'deactivated'] as const).map((kind) => (
          <div key={kind}>
            <dt>{t(`imports.people_${kind}`)}</dt>
            <dd>{report[kind]}</dd>
          </div>
        ))}
        <div>
          <dt>{t('imports.people_lines_left')}</dt>
          <dd>{left}</dd>
        </div>
      </dl>
      {report.newDepartments.length > 0 && (
        <p className={styles.hint}>{t('imports.people_new_departments', names(report.newDepartments))}</p>
      )}
      {report.newSites.length > 0 && (
        <p className={styles.hint}>{t('imports.people_new_sites', names(report.newSites))}</p>
      )}
      {report.ignoredColumns.length > 0 && (
        <p className={styles.hint}>{t('imports.people_ignored_columns', names(report.ignoredColumns))}</p>
      )}
      {report.dryRun && report.rows.length > 0 && <FirstRows rows={report.rows} />}
      {rows.length > 0 && (
        <Table caption={t('imports.people_left_out')} stacks columns={columns} rows={rows} />
      )}
    </div>
  )
}

/** The first lines as they will be, so that accents and columns can be seen before anything is written. */
function FirstRows({ rows }: { rows: PeopleReport['rows'] }) {
  const t = useT()
  const fields = ['email', 'department', 'site', 'title', 'manager', 'joinedOn', 'leftOn'] as const
  const filled = fields.filter((field) => rows.some((row) => row[field] !== null))
  const locale = useLocale()
  const said = (field: (typeof fields)[number], value: string | null) =>
    value !== null && field.endsWith('On') ? (
      <span className={styles.day}>
        {formatDate(locale, new Date(`${value}T12:00:00`), { dateStyle: 'medium' })}
      </span>
    ) : (
      (value ?? '–')
    )
  return (
    <Table
      caption={t('imports.people_rows', { count: rows.length })}
      stacks
      columns={[
        { id: 'name', label: t('imports.people_name') },
        { id: 'act', label: t('imports.people_act') },
        ...filled.map((field) => ({ id: field, label: t(`imports.people_${field}`) })),
      ]}
      rows={rows.map((row) => ({
        id: String(row.line),
        head: <span dir="auto">{row.name}</span>,
        cells: [t(`imports.act_${row.act}`), ...filled.map((field) => said(field, row[field]))],
      }))}
    />
  )
}

/** Reasons that leave out a value and not the person. */
const ofOneValue: readonly string[] = ['bad_locale', 'bad_time_zone', 'unknown_manager']
/** With these alone the line comes in. */
const comes: readonly string[] = [...ofOneValue, 'last_admin']

function byLine(leftOut: PeopleReport['leftOut']) {
  const lines = new Map<number, { why: string; value: string }[]>()
  for (const { line, ...reason } of leftOut) lines.set(line, [...(lines.get(line) ?? []), reason])
  return [...lines].map(([line, reasons]) => ({ line, reasons }))
}
