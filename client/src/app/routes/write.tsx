import { useEffect, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Composer } from '../../features/posts/components/composer'
import { showNewest } from '../../features/feed/feed.public'
import { sayPublished } from '../../features/posts/published'
import { useT } from '../../lib/i18n'
import { go, noteInAddress } from '../../lib/navigate'
import { usePage } from '../../lib/page'
import { paths } from '../../lib/paths'
import type { PageProps } from '../page-props'
import { HiddenTitle } from '../shell/hidden-title'
import styles from './write.module.css'

/** Writing as a page: on a phone, and for whoever comes by the address. The address names the draft. */
export function WritePage({ search }: PageProps) {
  const t = useT()
  const client = useQueryClient()
  const { community, kind, draft } = search
  const own = useRef(draft)
  const [sheet, setSheet] = useState(0)
  usePage({ title: t('posts.compose'), up: paths.home, ownFoot: true })
  useEffect(() => {
    // Another draft than the one on the sheet was asked for, or a blank sheet.
    if (draft === own.current) return
    own.current = draft
    setSheet((number) => number + 1)
  }, [draft])
  return (
    <>
      <HiddenTitle>{t('posts.compose')}</HiddenTitle>
      <div className={styles.sheet}>
        <Composer
          key={sheet}
          start={{ community, kind, draft }}
          onDraft={(key) => {
            own.current = key
            noteInAddress('draft', key)
          }}
          onDone={(postId) => {
            void showNewest(client, {})
            go(postId ? paths.post(postId) : paths.home, { replace: true })
            if (postId) sayPublished(postId, true)
          }}
        />
      </div>
    </>
  )
}
