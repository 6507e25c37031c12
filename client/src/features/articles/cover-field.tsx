import { useRef, useState } from 'react'
import { CircleAlert, ImagePlus } from 'lucide-react'
import type { DraftOf } from '@osmose/shared/posts/kinds'
import { textLimits } from '@osmose/shared/text/bounds'
import { TextButton } from '../../ui/text-button'
import { TextField } from '../../ui/text-field'
import { imageAddress } from '../../lib/file-address'
import type { FieldErrors } from '../../lib/form'
import { useT } from '../../lib/i18n'
import { ChooseFiles, DropPlace, SendingList, useFileSending } from '../files/sending.public'
import styles from './cover-field.module.css'

type Cover = DraftOf<'article'>['cover']
/** `fileId` missing: it is on its way, and nothing is published without it. `alt` missing: not asked yet; empty: it only decorates. */
type SoFar = Partial<NonNullable<Cover>> | null

type Props = {
  value: Cover
  onChange: (cover: Cover) => void
  /** By path from `cover`. */
  errors: FieldErrors
}

/** The picture at the head of an article, and the question what is to be seen on it. */
export function CoverField({ value = null, onChange, errors }: Props) {
  const t = useT()
  const frame = useRef<HTMLFieldSetElement>(null)
  const cover: SoFar = value
  const give = (next: SoFar) => onChange(next as Cover)
  const latest = useRef({ cover, give })
  latest.current = { cover, give }
  const former = useRef<SoFar>(null)
  const [refusal, setRefusal] = useState<string>()

  const { sending, add, resume, giveUp } = useFileSending(({ id, image }) => {
    const now = latest.current
    if (!image) setRefusal(t('articles.cover_no_picture'))
    now.give(image ? { ...now.cover, fileId: id } : former.current)
  })
  const take = ([file]: readonly File[]) => {
    if (!file) return
    setRefusal(file.type && !file.type.startsWith('image/') ? t('articles.cover_no_picture') : undefined)
    if (file.type && !file.type.startsWith('image/')) return
    for (const one of sending) giveUp(one)
    if (cover?.fileId) former.current = cover
    give({})
    add([file])
  }
  const remove = () => {
    former.current = null
    give(null)
    requestAnimationFrame(() => frame.current?.querySelector('button')?.focus())
  }
  const isLost = cover && !cover.fileId && sending.length === 0
  const wrong =
    refusal ??
    (isLost
      ? t('articles.cover_lost')
      : errors['cover.fileId'] && cover && !cover.fileId && t('articles.cover_coming'))

  return (
    <fieldset ref={frame} className={styles.cover}>
      <legend>{t('articles.cover')}</legend>
      <DropPlace onFiles={take}>
        <div className={styles.parts}>
          {cover?.fileId && <img src={imageAddress(cover.fileId, 1280)} alt={cover.alt ?? ''} />}
          {cover?.fileId && <p className={styles.note}>{t('articles.cover_shape')}</p>}
          <SendingList
            sending={sending}
            onResume={resume}
            onGiveUp={(one) => {
              giveUp(one)
              give(former.current)
            }}
          />
          {cover && !isLost && (
            <TextField
              label={t('editor.alt_label')}
              hint={t('editor.alt_hint')}
              placeholder={t('editor.alt_example')}
              value={cover.alt ?? ''}
              maxLength={textLimits.alt}
              error={
                errors['cover.alt'] && cover.alt === undefined ? t('articles.cover_alt_needed') : undefined
              }
              onChange={(event) => give({ ...cover, alt: event.target.value || undefined })}
            />
          )}
          {wrong && (
            <p className={styles.error} role="alert">
              <CircleAlert aria-hidden />
              {wrong}
            </p>
          )}
          <div className={styles.acts}>
            {cover && !isLost && (
              <TextButton
                aria-pressed={cover.alt === ''}
                onClick={() => give({ ...cover, alt: cover.alt === '' ? undefined : '' })}
              >
                {t(cover.alt === '' ? 'editor.alt_decorative_chosen' : 'editor.alt_decorative')}
              </TextButton>
            )}
            <ChooseFiles
              kind="normal"
              size="small"
              icon={ImagePlus}
              many={false}
              accept="image/*"
              onFiles={take}
            >
              {t(cover ? 'articles.cover_change' : 'articles.cover_add')}
            </ChooseFiles>
            {cover && sending.length === 0 && (
              <TextButton kind="quiet" onClick={remove}>
                {t('articles.cover_remove')}
              </TextButton>
            )}
          </div>
        </div>
      </DropPlace>
    </fieldset>
  )
}
