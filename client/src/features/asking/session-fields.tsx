import { useQuery } from '@tanstack/react-query'
import { formatList } from '@osmose/shared/core/format'
import { sessionLimits } from '@osmose/shared/asking/session.contract'
import { TextField } from '../../ui/text-field'
import { useLocale, useT } from '../../lib/i18n'
import { PeoplePick } from '../directory/directory.public'
import type { KindFieldsProps } from '../posts/kinds.public'
import { fromLocal, toLocal } from '../../lib/local-instant'
import { announcingQuery } from './asking.queries'
import styles from './session.module.css'

/** Who answers, and when. */
export function SessionFields({
  value,
  onChange,
  errors,
  communityId,
  rewriting,
}: KindFieldsProps<'session'>) {
  const t = useT()
  const locale = useLocale()
  const { data } = useQuery({
    ...announcingQuery(communityId ?? ''),
    enabled: communityId !== undefined && !rewriting,
  })
  const entrusting = formatList(
    locale,
    (data?.leaders ?? []).map(({ name }) => name),
  )
  const now = toLocal(new Date().toISOString())
  return (
    <div className={styles.fields}>
      {data && !rewriting && (!data.can.announce || data.leaders) && (
        <p role="status" className={styles.note}>
          {t('asking.leaders_only')}
          {entrusting && ` ${t('asking.leaders_entrusted', { names: entrusting })}`}
        </p>
      )}
      {rewriting ? (
        <p className={styles.note}>{t('asking.leaders_fixed')}</p>
      ) : (
        <PeoplePick
          chosen={value.leaderIds ?? []}
          onChange={(leaderIds) => onChange({ leaderIds })}
          most={sessionLimits.leaders}
          label={t('asking.leaders')}
          hint={t('asking.leaders_hint')}
          addLabel={t('asking.add')}
          removeLabel={(name) => t('asking.remove', { name })}
          enough={t('asking.enough')}
          error={
            Object.keys(errors).some((path) => path.startsWith('leaderIds'))
              ? t('asking.leaders_needed')
              : undefined
          }
        />
      )}
      <div className={styles.times}>
        <TextField
          type="datetime-local"
          label={t('asking.opens')}
          hint={t('asking.opens_hint')}
          value={toLocal(value.opensAt ?? null)}
          error={errors.opensAt}
          onChange={(event) => onChange({ opensAt: fromLocal(event.target.value) })}
        />
        <TextField
          type="datetime-local"
          label={t('asking.closes')}
          hint={t('asking.closes_hint')}
          min={now}
          value={toLocal(value.closesAt ?? null)}
          error={errors.closesAt && (value.closesAt ? errors.closesAt : t('asking.closes_needed'))}
          onChange={(event) => onChange({ closesAt: fromLocal(event.target.value) ?? undefined })}
        />
        <TextField
          type="datetime-local"
          label={t('asking.answers')}
          hint={t('asking.answers_hint')}
          min={now}
          value={toLocal(value.answersAt ?? null)}
          error={errors.answersAt}
          onChange={(event) => onChange({ answersAt: fromLocal(event.target.value) })}
        />
      </div>
    </div>
  )
}
