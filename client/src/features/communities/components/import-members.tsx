import { useRef, useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FileUp } from 'lucide-react'
import type { Community } from '@osmose/shared/communities/communities.contract'
import { importMembers, type MembersReport } from '@osmose/shared/communities/rules.contract'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'
import { Table } from '../../../ui/table'
import { showToast } from '../../../ui/toasts'
import { type ApiError, call } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { renewCommunities } from '../communities.cache'
import styles from './place.module.css'

/** Members from a CSV file: first what would happen, line by line, then, once agreed, the change. */
export function ImportMembers({ community, onClose }: { community: Community; onClose: () => void }) {
  const t = useT()
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File>()
  const send = useMutation({
    mutationFn: ({ file, dryRun }: { file: File; dryRun: boolean }) =>
      call(importMembers, {
        params: { communityId: community.id },
        query: { dryRun: dryRun ? 'true' : 'false' },
        upload: file,
      }),
    onSuccess: (report) => {
      if (report.dryRun) return
      void renewCommunities(client)
      showToast(t('communities.list_done', { count: report.added }))
    },
  })
  const report = send.data
  return (
    <Sheet
      open
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t('communities.list_title')}
      acts={
        report?.dryRun && report.added > 0 && file ? (
          <Button
            kind="primary"
            loading={send.isPending}
            onClick={() => send.mutate({ file, dryRun: false })}
          >
            {t('communities.list_enter', { count: report.added })}
          </Button>
        ) : undefined
      }
    >
      <div className={styles.rule}>
        <p>{t('communities.list_why')}</p>
        <div>
          <Button icon={FileUp} loading={send.isPending} onClick={() => input.current?.click()}>
            {t('communities.list_choose')}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".csv,.txt,text/csv"
            aria-label={t('communities.list_choose')}
            onChange={({ target }) => {
              const chosen = target.files?.[0]
              target.value = ''
              if (!chosen) return
              setFile(chosen)
              send.mutate({ file: chosen, dryRun: true })
            }}
          />
        </div>
        {send.error && (
          <Banner tone="danger" role="alert">
            {errorText(send.error as ApiError)}
          </Banner>
        )}
        {report && <Report report={report} />}
      </div>
    </Sheet>
  )
}

function Report({ report }: { report: MembersReport }) {
  const t = useT()
  return (
    <div className={styles.preview} aria-live="polite">
      <p>
        {t(report.dryRun ? 'communities.list_would' : 'communities.list_did', {
          added: report.added,
          already: report.already,
          found: report.found,
        })}
      </p>
      {report.people.length > 0 && (
        <p className={styles.few} dir="auto">
          {report.people.map(({ name }) => name).join(', ')}
          {report.added > report.people.length ? '…' : ''}
        </p>
      )}
      {report.ignoredColumns.length > 0 && (
        <p className={styles.few}>
          {t('communities.list_ignored', { names: report.ignoredColumns.join(', ') })}
        </p>
      )}
      {report.leftOut.length > 0 && (
        <Table
          caption={t('communities.list_left_out', { count: report.leftOut.length })}
          columns={[
            { id: 'line', label: t('communities.list_line') },
            { id: 'value', label: t('communities.list_value') },
            { id: 'why', label: t('communities.list_reason') },
          ]}
          rows={report.leftOut.slice(0, 200).map(({ line, value, why }) => ({
            id: `${line} ${why}`,
            head: line,
            cells: [
              <span key="value" dir="auto">
                {value || '–'}
              </span>,
              t(`communities.list_${why}`),
            ],
          }))}
        />
      )}
    </div>
  )
}
