import { useState } from 'react'
import { Plus, X } from 'lucide-react'
import { IconButton } from '../../../ui/icon-button'
import { RadioGroup } from '../../../ui/radio-group'
import { TextArea } from '../../../ui/text-area'
import { TextButton } from '../../../ui/text-button'
import { TextField } from '../../../ui/text-field'
import type { CommunityCard } from '@osmose/shared/communities/communities.contract'
import type { FieldErrors } from '../../../lib/form'
import { useT } from '../../../lib/i18n'
import { Namesakes } from './namesakes'
import styles from './form.module.css'

export interface CommunityFields {
  name: string
  purpose: string
  problem: string
  signs: string[]
  visibility: CommunityCard['visibility']
}

type Props = {
  values: CommunityFields
  set: <K extends keyof CommunityFields>(name: K, value: CommunityFields[K]) => void
  errors: FieldErrors
  /** Why the visibility cannot be changed, or what changing it opens. */
  visibilityNote?: string
  visibilityFixed?: boolean
  /** The community that is being changed; none when one is founded. */
  communityId?: string
}

const most = { name: 80, purpose: 280, problem: 500, sign: 160 }
const visibilities = ['public', 'private', 'secret'] as const

/** What a community says of itself: its name, its purpose, the problem, the signs, and who reads. */
export function CommunityForm({ values, set, errors, visibilityNote, visibilityFixed, communityId }: Props) {
  const t = useT()
  const counter = (length: number, limit: number) =>
    length > limit * 0.6 ? t('communities.counter', { length, most: limit }) : undefined
  return (
    <div className={styles.fields}>
      <div className={styles.name}>
        <TextField
          label={t('communities.name')}
          hint={t('communities.name_hint')}
          error={errors.name}
          counter={counter(values.name.length, most.name)}
          value={values.name}
          maxLength={most.name}
          onChange={(event) => set('name', event.target.value)}
        />
        <Namesakes name={values.name} except={communityId} />
      </div>
      <TextArea
        label={t('communities.purpose')}
        hint={t('communities.purpose_hint')}
        error={errors.purpose}
        counter={counter(values.purpose.length, most.purpose)}
        value={values.purpose}
        maxLength={most.purpose}
        rows={2}
        onChange={(event) => set('purpose', event.target.value)}
      />
      <TextArea
        label={t('communities.problem_field')}
        hint={t('communities.problem_hint')}
        error={errors.problem}
        counter={counter(values.problem.length, most.problem)}
        value={values.problem}
        maxLength={most.problem}
        rows={3}
        onChange={(event) => set('problem', event.target.value)}
      />
      <Signs
        signs={values.signs}
        error={errors.signs ?? errors['signs.0']}
        onChange={(signs) => set('signs', signs)}
      />
      <div className={styles.visibility}>
        {visibilityFixed ? (
          <>
            <p className={styles.legend}>{t('communities.who')}</p>
            <p>{t(`communities.${values.visibility}_hint`)}</p>
          </>
        ) : (
          <RadioGroup
            legend={t('communities.who')}
            value={values.visibility}
            onSelect={(visibility) => set('visibility', visibility)}
            options={visibilities.map((value) => ({
              value,
              label: t(`communities.${value}`),
              hint: t(`communities.${value}_hint`),
            }))}
          />
        )}
        {visibilityNote && (
          <p className={styles.note} role="status">
            {visibilityNote}
          </p>
        )}
      </div>
    </div>
  )
}

/** One to three lines; what is left empty is not sent. */
function Signs({
  signs,
  error,
  onChange,
}: {
  signs: readonly string[]
  error?: string
  onChange: (signs: string[]) => void
}) {
  const t = useT()
  const [rows, setRows] = useState<readonly string[]>(signs.length > 0 ? signs : [''])
  const change = (next: readonly string[]) => {
    setRows(next)
    onChange(next.map((row) => row.trim()).filter(Boolean))
  }
  const examples = [
    t('communities.sign_example_1'),
    t('communities.sign_example_2'),
    t('communities.sign_example_3'),
  ]
  return (
    <fieldset className={styles.signs}>
      <legend className={styles.legend}>{t('communities.signs_field')}</legend>
      <p className={styles.hint}>{t('communities.signs_hint')}</p>
      {rows.map((row, at) => (
        <div key={at} className={styles.sign}>
          <TextField
            label={t('communities.sign', { at: at + 1 })}
            labelHidden
            error={at === 0 ? error : undefined}
            value={row}
            maxLength={most.sign}
            placeholder={examples[at]}
            onChange={(event) => change(rows.map((one, place) => (place === at ? event.target.value : one)))}
          />
          {rows.length > 1 && (
            <IconButton
              icon={X}
              label={t('communities.sign_remove', { at: at + 1 })}
              tipAlign="end"
              onClick={() => change(rows.filter((_, place) => place !== at))}
            />
          )}
        </div>
      ))}
      {rows.length < 3 && (
        <TextButton onClick={() => change([...rows, ''])} className={styles.more}>
          <Plus aria-hidden />
          {t('communities.sign_add')}
        </TextButton>
      )}
    </fieldset>
  )
}
