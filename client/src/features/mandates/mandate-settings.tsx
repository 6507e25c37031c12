import { lazy, Suspense, useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { formatInstant } from '@osmose/shared/core/format'
import { type Mandate, revokeMandate } from '@osmose/shared/mandates/mandates.contract'
import { Button } from '../../ui/button'
import { showToast } from '../../ui/toasts'
import { type ApiError, call } from '../../lib/call'
import { errorText, useLocale, useT } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import { deviceZone } from '../../lib/time'
import { SettingsSection } from '../settings/settings.public'
import { mandatesQuery } from './mandates.queries'
import styles from './mandates.module.css'

const GiveDialog = lazy(() => import('./give-dialog').then((module) => ({ default: module.GiveDialog })))

/** In my settings: who publishes in my name, and in whose name I may. */
export function MandateSettings() {
  const t = useT()
  const { data } = useQuery(mandatesQuery)
  const [giving, setGiving] = useState(false)
  if (!data) return null
  const { given, held } = data
  return (
    <SettingsSection id="mandates" title={t('mandates.title')}>
      <div className={styles.settings}>
        <p>{t('mandates.why')}</p>
        <h3>{t('mandates.given')}</h3>
        {given.length === 0 && <p className={styles.note}>{t('mandates.nobody')}</p>}
        <ul className={styles.list}>
          {given.map((mandate) => (
            <Line key={mandate.id} mandate={mandate} person={mandate.to} act={t('mandates.revoke')} />
          ))}
        </ul>
        <div>
          <Button onClick={() => setGiving(true)}>{t('mandates.give')}</Button>
        </div>
        {held.length > 0 && (
          <>
            <h3>{t('mandates.held')}</h3>
            <ul className={styles.list}>
              {held.map((mandate) => (
                <Line key={mandate.id} mandate={mandate} person={mandate.from} act={t('mandates.lay_down')} />
              ))}
            </ul>
          </>
        )}
      </div>
      {giving && (
        <Suspense>
          <GiveDialog onClose={() => setGiving(false)} />
        </Suspense>
      )}
    </SettingsSection>
  )
}

type LineProps = { mandate: Mandate; person: Mandate['to']; act: string }

function Line({ mandate, person, act }: LineProps) {
  const t = useT()
  const locale = useLocale()
  const client = useQueryClient()
  const { id, kinds, communities, active, until, uses } = mandate
  const revoke = useMutation({
    mutationFn: () => call(revokeMandate, { params: { mandateId: id } }),
    onSuccess: () => {
      showToast(t('mandates.revoked'))
      return client.invalidateQueries({ queryKey: mandatesQuery.queryKey })
    },
    onError: (error) => void showToast(errorText(error as unknown as ApiError)),
  })
  const facts = [
    ...kinds.map((kind) => t(`mandates.kind_${kind}`)),
    ...communities.map(({ name }) => name),
    active
      ? t('mandates.ends', { time: formatInstant(locale, until, new Date(), deviceZone) })
      : t('mandates.is_over'),
    ...(uses > 0 ? [t('mandates.used', { count: uses })] : []),
  ]
  return (
    <li>
      <div>
        <a href={paths.person(person.id)} dir="auto">
          {person.name}
        </a>
        <p className={styles.note}>{facts.join(' · ')}</p>
      </div>
      {active && (
        <Button
          size="small"
          kind="quiet"
          loading={revoke.isPending}
          aria-label={`${act}, ${person.name}`}
          onClick={() => revoke.mutate()}
        >
          {act}
        </Button>
      )}
    </li>
  )
}
