import { type FormEvent, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { ImageUp } from 'lucide-react'
import { listPlaces, type Profile, uploadMyPhoto } from '@osmose/shared/directory/directory.contract'
import type { FirstSteps } from '@osmose/shared/journeys/journeys.contract'
import { Avatar } from '../../../ui/avatar'
import { Button } from '../../../ui/button'
import { ChoiceChip } from '../../../ui/chip'
import { Select } from '../../../ui/select'
import { TextArea } from '../../../ui/text-area'
import { TextField } from '../../../ui/text-field'
import { TextButton } from '../../../ui/text-button'
import { showToast } from '../../../ui/toasts'
import { call } from '../../../lib/call'
import { t as say, type Translate, useLocale, useT } from '../../../lib/i18n'
import { faceOf } from '../../../lib/person'
import { profileQuery } from '../../directory/directory.public'
import { useMe } from '../../identity/identity.public'
import { useKeepPhoto, useKeepProfile } from '../journeys.queries'
import styles from './first-steps.module.css'

const usual = ['fr', 'en', 'ar', 'es', 'pt', 'it', 'de', 'pl', 'tr']

/** A face, a job, a team, a line, languages: what makes one recognisable, and nothing more. */
export function ProfileStep({ journey }: { journey: FirstSteps }) {
  const { person } = useMe()
  const { data } = useQuery(profileQuery(person.id))
  return data ? <Form profile={data} has={journey.profile} /> : null
}

function Form({ profile, has }: { profile: Profile; has: FirstSteps['profile'] }) {
  const t = useT()
  const places = useQuery({
    queryKey: ['directory', 'places'],
    queryFn: ({ signal }) => call(listPlaces, { signal }),
    staleTime: 5 * 60_000,
  })
  const known = places.data?.departments ?? []
  const [title, setTitle] = useState(profile.person.title ?? '')
  const [department, setDepartment] = useState<string>()
  const [bio, setBio] = useState(profile.bio ?? '')
  const [languages, setLanguages] = useState(profile.languages)
  const keep = useKeepProfile()
  const departmentId = department ?? known.find(({ name }) => name === profile.person.department)?.id ?? ''
  const missing = missingOf(t, {
    picture: has.picture,
    title: title.trim() !== '',
    department: departmentId !== '',
    bio: bio.trim() !== '',
    languages: languages.length > 0,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep.mutate({
      title: title.trim() || null,
      bio: bio.trim() || null,
      languages,
      ...(departmentId && { departmentId }),
    })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>{t('journeys.profile_why')}</p>
      <Picture profile={profile} chosen={has.picture} />
      <div className={styles.fields}>
        <TextField
          label={t('journeys.profile_title')}
          maxLength={120}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Select
          label={t('journeys.profile_department')}
          disabled={!profile.can.department}
          hint={profile.can.department ? undefined : t('directory.department_given_hint')}
          value={departmentId}
          options={[
            { value: '', label: t('journeys.profile_department_none'), disabled: true },
            ...known.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onSelect={setDepartment}
        />
      </div>
      <TextArea
        label={t('journeys.profile_bio')}
        rows={2}
        maxLength={280}
        placeholder={t('journeys.profile_bio_hint')}
        value={bio}
        onChange={(event) => setBio(event.target.value)}
      />
      <Languages chosen={languages} onChange={setLanguages} />
      <div className={styles.line}>
        <Button kind="primary" type="submit" loading={keep.isPending}>
          {t('journeys.profile_save')}
        </Button>
        {missing && <span>{missing}</span>}
      </div>
    </form>
  )
}

function missingOf(t: Translate, has: FirstSteps['profile']): string | undefined {
  const lacking = (['picture', 'title', 'department', 'bio', 'languages'] as const).filter(
    (part) => !has[part],
  )
  if (lacking.length === 0) return undefined
  return t('journeys.profile_missing', {
    what: lacking.map((part) => t(`journeys.missing_${part}`)).join(', '),
  })
}

function Picture({ profile, chosen }: { profile: Profile; chosen: boolean }) {
  const t = useT()
  const input = useRef<HTMLInputElement>(null)
  const keep = useKeepProfile()
  const upload = useKeepPhoto()
  const choose = (file: File | undefined) => {
    if (!file) return
    if (file.size > uploadMyPhoto.upload.maxBytes) return void showToast(say('errors.too_large'))
    upload.mutate(file)
  }
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('journeys.profile_picture')}</legend>
      <div className={styles.line}>
        <Avatar {...faceOf(profile.person)} size={48} />
        <input
          ref={input}
          type="file"
          accept="image/*"
          hidden
          onChange={(event) => choose(event.target.files?.[0])}
        />
        <Button icon={ImageUp} loading={upload.isPending} onClick={() => input.current?.click()}>
          {t('journeys.profile_photo')}
        </Button>
        {chosen ? (
          <span>{t('journeys.profile_picture_done')}</span>
        ) : (
          <TextButton onClick={() => keep.mutate({ avatar: 'drawn' })}>
            {t('journeys.profile_drawn')}
          </TextButton>
        )}
      </div>
    </fieldset>
  )
}

function Languages({ chosen, onChange }: { chosen: string[]; onChange: (languages: string[]) => void }) {
  const t = useT()
  const names = new Intl.DisplayNames(useLocale(), { type: 'language' })
  const all = [...new Set([...usual, ...chosen])]
  const nameOf = (language: string) =>
    /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(language) ? (names.of(language) ?? language) : language
  const toggle = (language: string) =>
    onChange(chosen.includes(language) ? chosen.filter((other) => other !== language) : [...chosen, language])
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('journeys.profile_languages')}</legend>
      <div className={styles.line}>
        {all.map((language) => (
          <ChoiceChip key={language} selected={chosen.includes(language)} onToggle={() => toggle(language)}>
            {nameOf(language)}
          </ChoiceChip>
        ))}
      </div>
    </fieldset>
  )
}
