import { lazy, Suspense, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Camera, Pencil } from 'lucide-react'
import type { Profile } from '@osmose/shared/directory/directory.contract'
import { Avatar } from '../../../ui/avatar'
import { Button } from '../../../ui/button'
import { Chip } from '../../../ui/chip'
import { IconButton } from '../../../ui/icon-button'
import { Select } from '../../../ui/select'
import { TextField } from '../../../ui/text-field'
import { useT } from '../../../lib/i18n'
import { faceOf, placeOf } from '../../../lib/person'
import { placesQuery } from '../directory.queries'
import { useEditProfile } from '../use-edit-profile'
import styles from './profile.module.css'

const PhotoDialog = lazy(() => import('./photo-dialog').then((module) => ({ default: module.PhotoDialog })))

/** Face, name, job and place; on my own page, each may be changed. */
export function ProfileHead({ profile }: { profile: Profile }) {
  const t = useT()
  const { person } = profile
  const [editing, setEditing] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const mine = profile.can.edit
  return (
    <header className={styles.head}>
      <span className={styles.face}>
        <Avatar {...faceOf(person)} className={styles.photo} />
        {mine && (
          <IconButton
            icon={Camera}
            label={t('directory.photo')}
            className={styles.camera}
            tipAlign="start"
            onClick={() => setChoosing(true)}
          />
        )}
      </span>
      <div className={styles.names}>
        <h1 id="profile-name" tabIndex={-1} dir="auto">
          {person.name}
        </h1>
        {editing ? (
          <JobForm profile={profile} onClose={() => setEditing(false)} />
        ) : (
          <p className={styles.job}>
            <span>
              {[person.title, placeOf(person)].filter(Boolean).join('. ')}{' '}
              {profile.unopened && <Chip>{t('directory.unopened')}</Chip>}
              {profile.newcomer && <Chip tone="brand">{t('directory.newcomer_full')}</Chip>}
            </span>
            {mine && (
              <IconButton
                icon={Pencil}
                label={t('directory.edit_job')}
                tipAlign="end"
                onClick={() => setEditing(true)}
              />
            )}
          </p>
        )}
      </div>
      {choosing && (
        <Suspense>
          <PhotoDialog profile={profile} onClose={() => setChoosing(false)} />
        </Suspense>
      )}
    </header>
  )
}

function JobForm({ profile: { person, can }, onClose }: { profile: Profile; onClose: () => void }) {
  const t = useT()
  const departments = useQuery(placesQuery).data?.departments ?? []
  const edit = useEditProfile(person.id)
  const [title, setTitle] = useState(person.title ?? '')
  const known = departments.find(({ name }) => name === person.department)?.id ?? ''
  const [chosen, setChosen] = useState<string>()
  const department = chosen ?? known
  const save = () => {
    const departmentId = department === known ? undefined : department || null
    edit.mutate({ title: title.trim() || null, departmentId }, { onSuccess: onClose })
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label={t('directory.job')}
        hint={t('directory.job_hint')}
        value={title}
        maxLength={120}
        autoFocus
        onChange={(event) => setTitle(event.target.value)}
      />
      <Select
        label={t('directory.department')}
        disabled={!can.department}
        hint={can.department ? undefined : t('directory.department_given_hint')}
        value={department}
        options={[
          { value: '', label: t('directory.no_department') },
          ...departments.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onSelect={setChosen}
      />
      <div className={styles.acts}>
        <Button kind="quiet" onClick={onClose}>
          {t('directory.cancel')}
        </Button>
        <Button kind="primary" type="submit" loading={edit.isPending}>
          {t('directory.save')}
        </Button>
      </div>
    </form>
  )
}
