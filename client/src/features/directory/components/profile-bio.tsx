import { useState } from 'react'
import { Pencil } from 'lucide-react'
import type { Profile } from '@osmose/shared/directory/directory.contract'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { EmptyState } from '../../../ui/empty-state'
import { IconButton } from '../../../ui/icon-button'
import { TextArea } from '../../../ui/text-area'
import { useT } from '../../../lib/i18n'
import { useEditProfile } from '../use-edit-profile'
import styles from './profile.module.css'

const most = 280

/** What a person says of themselves, in large; mine is written here. */
export function ProfileBio({ profile }: { profile: Profile }) {
  const t = useT()
  const [editing, setEditing] = useState(false)
  const mine = profile.can.edit
  if (editing) return <BioForm profile={profile} onClose={() => setEditing(false)} />
  if (!profile.bio)
    return mine ? (
      <Card as="div">
        <EmptyState
          title={t('directory.bio_missing')}
          act={
            <Button kind="primary" onClick={() => setEditing(true)}>
              {t('directory.bio_write')}
            </Button>
          }
        >
          {t('directory.bio_hint')}
        </EmptyState>
      </Card>
    ) : null
  return (
    <div className={styles.bio}>
      <p dir="auto">{profile.bio}</p>
      {mine && (
        <IconButton
          icon={Pencil}
          label={t('directory.edit_bio')}
          tipAlign="end"
          onClick={() => setEditing(true)}
        />
      )}
    </div>
  )
}

function BioForm({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const t = useT()
  const [bio, setBio] = useState(profile.bio ?? '')
  const edit = useEditProfile(profile.person.id)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        edit.mutate({ bio: bio.trim() || null }, { onSuccess: onClose })
      }}
    >
      <TextArea
        label={t('directory.bio')}
        hint={t('directory.bio_hint')}
        counter={t('directory.counter', { length: bio.length, most })}
        value={bio}
        maxLength={most}
        rows={3}
        autoFocus
        onChange={(event) => setBio(event.target.value)}
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
