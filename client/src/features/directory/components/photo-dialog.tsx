import { useEffect, useRef, useState } from 'react'
import { ImageUp } from 'lucide-react'
import { type Profile, uploadMyPhoto } from '@osmose/shared/directory/directory.contract'
import { Avatar } from '../../../ui/avatar'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { TextButton } from '../../../ui/text-button'
import { showToast } from '../../../ui/toasts'
import type { ApiError } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { faceOf } from '../../../lib/person'
import { useEditProfile, useUploadPhoto } from '../use-edit-profile'
import styles from './profile.module.css'

type Chosen = { file: File; url: string }

/** Chooses a photo and shows it as it will stand, or goes back to drawn initials. */
export function PhotoDialog({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const t = useT()
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<Chosen>()
  const [error, setError] = useState<string>()
  const upload = useUploadPhoto()
  const edit = useEditProfile(profile.person.id)

  useEffect(() => () => void (chosen && URL.revokeObjectURL(chosen.url)), [chosen])

  const choose = (file: File | undefined) => {
    if (!file) return
    setError(file.size > uploadMyPhoto.upload.maxBytes ? t('directory.photo_heavy') : undefined)
    setChosen(
      file.size > uploadMyPhoto.upload.maxBytes ? undefined : { file, url: URL.createObjectURL(file) },
    )
  }
  const done = (sentence: string) => () => {
    showToast(sentence)
    onClose()
  }
  const send = () =>
    chosen &&
    upload.mutate(chosen.file, {
      onSuccess: done(t('directory.photo_saved')),
      onError: (failure) => setError(errorText(failure as ApiError)),
    })
  const draw = () => edit.mutate({ avatar: 'drawn' }, { onSuccess: done(t('directory.photo_drawn')) })
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('directory.cancel')}
      title={t('directory.photo_title')}
      acts={
        <>
          <TextButton kind="quiet" onClick={draw}>
            {t('directory.photo_initials')}
          </TextButton>
          {chosen ? (
            <Button kind="primary" loading={upload.isPending} onClick={send}>
              {t('directory.photo_use')}
            </Button>
          ) : (
            <Button kind="primary" icon={ImageUp} onClick={() => input.current?.click()}>
              {t('directory.photo_choose')}
            </Button>
          )}
        </>
      }
    >
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/gif,image/heic,image/avif"
        hidden
        aria-label={t('directory.photo_choose')}
        onChange={(event) => choose(event.target.files?.[0])}
      />
      <p>{t('directory.photo_why')}</p>
      <div className={styles.preview}>
        {chosen && (
          <img
            src={chosen.url}
            alt={t('directory.photo_preview')}
            onError={() => setError(t('directory.not_a_picture'))}
          />
        )}
        <figure>
          <Avatar
            {...faceOf(profile.person)}
            photo={chosen?.url ?? faceOf(profile.person).photo}
            className={styles.photo}
          />
          {chosen && <figcaption>{t('directory.photo_round')}</figcaption>}
        </figure>
      </div>
      <p role="alert" className={styles.error}>
        {error}
      </p>
      {chosen && <TextButton onClick={() => input.current?.click()}>{t('directory.photo_other')}</TextButton>}
    </Dialog>
  )
}
