import type { ReactNode } from 'react'
import type { Locale } from '@osmose/shared/core/fields'
import { findPages, pageLimits } from '@osmose/shared/pages/pages.contract'
import { keptPageHref } from '@osmose/shared/pages/address'
import { SegmentedSwitch } from '../../../ui/segmented-switch'
import { TextField } from '../../../ui/text-field'
import { call } from '../../../lib/call'
import { useT } from '../../../lib/i18n'
import { RichEditor } from '../../editor/editor.public'
import { uploadFile } from '../../files/files.public'
import type { PageDraft } from '../use-page-draft'
import styles from './form.module.css'

export interface Wrong {
  title?: string
  text?: string
}

type Props = {
  draft: PageDraft
  change: (fields: Partial<PageDraft>) => void
  wrong: Wrong
  communityId: string
  onSubmit: () => void
  /** Only a new page chooses its language. */
  mayChooseLang?: boolean
  autoFocus?: 'title' | 'text'
  children?: ReactNode
}

/** Title and text of a page. */
export function WritingFields({
  draft,
  change,
  wrong,
  communityId,
  onSubmit,
  mayChooseLang,
  autoFocus,
  children,
}: Props) {
  const t = useT()
  return (
    <>
      <TextField
        className={styles.title}
        label={t('pages.field_title')}
        hint={mayChooseLang ? t('pages.field_title_hint') : undefined}
        lang={draft.lang}
        value={draft.title}
        maxLength={pageLimits.title}
        error={wrong.title}
        autoFocus={autoFocus === 'title'}
        onChange={(event) => change({ title: event.target.value })}
      />
      <RichEditor
        label={t('pages.field_text')}
        value={draft.document}
        onChange={(document) => change({ document })}
        placeholder={t('pages.field_text_hint')}
        lang={draft.lang}
        communityId={communityId}
        height="page"
        autoFocus={autoFocus === 'text'}
        onSubmit={onSubmit}
        error={wrong.text}
        upload={upload}
        links={proposePages}
        end={
          mayChooseLang && (
            <SegmentedSwitch<Locale>
              label={t('pages.field_lang')}
              value={draft.lang}
              onSelect={(lang) => change({ lang })}
              options={[
                { value: 'fr', label: t('app.french') },
                { value: 'en', label: t('app.english') },
              ]}
            />
          )
        }
      />
      {children}
    </>
  )
}

const upload = (file: File, onProgress: (share: number) => void, signal?: AbortSignal) =>
  uploadFile(file, { onProgress, signal })

/** Pages a link may lead to, as texts keep them. */
async function proposePages(q: string) {
  const { items } = await call(findPages, { query: { q } })
  return items.map(({ id, title, community }) => ({
    href: keptPageHref(id),
    label: title,
    note: community.name,
  }))
}
