import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ArrowUp, Plus, X } from 'lucide-react'
import { kudosLimits } from '@osmose/shared/kudos/kudos.contract'
import { writeValues } from '@osmose/shared/kudos/thanks.contract'
import { Button } from '../../ui/button'
import { IconButton } from '../../ui/icon-button'
import { TextField } from '../../ui/text-field'
import { showToast } from '../../ui/toasts'
import { type ApiError, call } from '../../lib/call'
import { errorText, useT } from '../../lib/i18n'
import { useMe } from '../identity/identity.public'
import { SettingsSection } from '../settings/settings.public'
import { kudosKeys, valuesQuery } from './kudos.queries'
import styles from './kudos.module.css'

interface Row {
  id?: string
  name: string
  meaning: string
}

/** For administrators: what the company stands for, in its order. */
export function ValuesSettings() {
  const t = useT()
  const isAdmin = useMe().roles.includes('admin')
  const { data } = useQuery({ ...valuesQuery, enabled: isAdmin })
  if (!isAdmin || !data) return null
  return (
    <SettingsSection id="values" title={t('kudos.values_title')}>
      <Values key={JSON.stringify(data)} known={data} />
    </SettingsSection>
  )
}

function Values({ known }: { known: readonly Row[] }) {
  const t = useT()
  const client = useQueryClient()
  const [rows, setRows] = useState<readonly Row[]>(known)
  const change = (at: number, fields: Partial<Row>) =>
    setRows(rows.map((row, place) => (place === at ? { ...row, ...fields } : row)))
  const save = useMutation({
    mutationFn: () =>
      call(writeValues, {
        body: { items: rows.filter(({ name }) => name.trim() !== '').map((row) => ({ ...row })) },
      }),
    onSuccess: ({ items }) => {
      client.setQueryData(kudosKeys.values, items)
      showToast(t('kudos.values_saved'))
    },
    onError: (error) => void showToast(errorText(error as ApiError)),
  })
  return (
    <div className={styles.fields}>
      <p className={styles.note}>{t('kudos.values_why')}</p>
      <ol className={styles.values}>
        {rows.map((row, at) => {
          const name = row.name || t('kudos.value_name', { number: at + 1 })
          return (
            <li key={row.id ?? at}>
              <TextField
                label={t('kudos.value_name', { number: at + 1 })}
                value={row.name}
                maxLength={kudosLimits.value}
                onChange={(event) => change(at, { name: event.target.value })}
              />
              <TextField
                label={t('kudos.value_meaning')}
                value={row.meaning}
                maxLength={kudosLimits.meaning}
                onChange={(event) => change(at, { meaning: event.target.value })}
              />
              <span className={styles.rowActs}>
                {at > 0 && (
                  <IconButton
                    icon={ArrowUp}
                    label={t('kudos.value_up', { name })}
                    onClick={() => setRows(rows.toSpliced(at, 1).toSpliced(at - 1, 0, row))}
                  />
                )}
                <IconButton
                  icon={X}
                  label={t('kudos.value_remove', { name })}
                  onClick={() => setRows(rows.toSpliced(at, 1))}
                />
              </span>
            </li>
          )
        })}
      </ol>
      <div className={styles.chosen}>
        {rows.length < kudosLimits.values && (
          <Button icon={Plus} onClick={() => setRows([...rows, { name: '', meaning: '' }])}>
            {t('kudos.value_add')}
          </Button>
        )}
        <Button kind="primary" loading={save.isPending} onClick={() => save.mutate()}>
          {t('kudos.values_save')}
        </Button>
      </div>
    </div>
  )
}
