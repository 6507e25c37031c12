import { useQueryClient } from '@tanstack/react-query'
import { writableKind } from '@osmose/shared/posts/posts.contract'
import { Composer } from '../../features/posts/components/composer'
import { showNewest } from '../../features/feed/feed.public'
import { useT } from '../../lib/i18n'
import { go } from '../../lib/navigate'
import { usePage } from '../../lib/page'
import { paths } from '../../lib/paths'
import type { PageProps } from '../page-props'
import { HiddenTitle } from '../shell/hidden-title'
import styles from './write.module.css'

/** Writing as a page: on a phone, and for whoever comes by the address. */
export function WritePage({ search }: PageProps) {
  const t = useT()
  const client = useQueryClient()
  const { community, kind, draft } = search
  usePage({ title: t('posts.compose'), up: paths.home })
  return (
    <>
      <HiddenTitle>{t('posts.compose')}</HiddenTitle>
      <div className={styles.sheet}>
        <Composer
          start={{ community, kind: writableKind.safeParse(kind).data, draft }}
          onDone={(postId) => {
            void showNewest(client, {})
            go(postId ? paths.post(postId) : paths.home, { replace: true })
          }}
        />
      </div>
    </>
  )
}
