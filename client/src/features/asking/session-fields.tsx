import { useQueries } from '@tanstack/react-query'
import { sessionLimits } from '@osmose/shared/asking/session.contract'
import { Button } from '../../ui/button'
import { TopicChip } from '../../ui/chip'
import { TextField } from '../../ui/text-field'
import { useT } from '../../lib/i18n'
import { PersonPicker, profileQuery } from '../directory/directory.public'
import type { KindFieldsProps } from '../posts/kinds.public'
import { fromLocal, toLocal } from '../../lib/local-instant'
import styles from './session.module.css'

/** Who answers, and when. */
export function SessionFields({ value, onChange, errors, rewriting }: KindFieldsProps<'session'>) {
  const t = useT()
  const now = toLocal(new Date().toISOString())
  return (
    <div className={styles.fields}>
      {rewriting ? (
        <p className={styles.note}>{t('asking.leaders_fixed')}</p>
      ) : (
        <Leaders
          chosen={value.leaderIds ?? []}
          onChange={(leaderIds) => onChange({ leaderIds })}
          wrong={Object.keys(errors).some((path) => path.startsWith('leaderIds'))}
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
          error={errors.closesAt}
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

type LeadersProps = { chosen: readonly string[]; onChange: (ids: string[]) => void; wrong: boolean }

function Leaders({ chosen, onChange, wrong }: LeadersProps) {
  const t = useT()
  const people = useQueries({ queries: chosen.map((id) => profileQuery(id)) })
  return (
    <>
      {chosen.length > 0 && (
        <div className={styles.chosen}>
          {chosen.map((id, at) => {
            const name = people[at]?.data?.person.name ?? '…'
            return (
              <TopicChip
                key={id}
                act="remove"
                actLabel={t('asking.remove', { name })}
                onAct={() => onChange(chosen.filter((other) => other !== id))}
              >
                <span dir="auto">{name}</span>
              </TopicChip>
            )
          })}
        </div>
      )}
      {chosen.length < sessionLimits.leaders ? (
        <PersonPicker
          label={t('asking.leaders')}
          hint={t('asking.leaders_hint')}
          act={({ id }) =>
            !chosen.includes(id) && (
              <Button size="small" onClick={() => onChange([...chosen, id])}>
                {t('asking.add')}
              </Button>
            )
          }
        />
      ) : (
        <p className={styles.note}>{t('asking.enough')}</p>
      )}
      {wrong && <p className={styles.error}>{t('asking.leaders_needed')}</p>}
    </>
  )
}
