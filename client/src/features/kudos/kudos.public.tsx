import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { showThanks } from '@osmose/shared/kudos/thanks.contract'
import { NextPage } from '../../ui/next-page'
import { Switch } from '../../ui/switch'
import { showToast } from '../../ui/toasts'
import { type ApiError, call } from '../../lib/call'
import { errorText, useT } from '../../lib/i18n'
import { useMe } from '../identity/identity.public'
import { PostCard } from '../posts/posts.public'
import { kudosKeys, thanksQuery } from './kudos.queries'
import styles from './kudos.module.css'

/** On a person's page, what they were thanked for; on one's own, whether others find it there. */
export function ReceivedThanks({ personId }: { personId: string }) {
  const t = useT()
  const client = useQueryClient()
  const mine = useMe().person.id === personId
  const list = useInfiniteQuery(thanksQuery(personId))
  const show = useMutation({
    mutationFn: (shown: boolean) => call(showThanks, { body: { shown } }),
    onSuccess: async (_, shown) => {
      await client.invalidateQueries({ queryKey: kudosKeys.received(personId) })
      showToast(t(shown ? 'kudos.shown_now' : 'kudos.hidden_now'))
    },
    onError: (error) => void showToast(errorText(error as ApiError)),
  })
  const posts = list.data?.pages.flatMap((page) => page.items) ?? []
  const shown = list.data?.pages[0]?.shown ?? true
  if (!list.data || (posts.length === 0 && !mine)) return null
  return (
    <section className={styles.received} aria-labelledby="received-thanks">
      <h2 id="received-thanks">{t(mine ? 'kudos.received_me' : 'kudos.received')}</h2>
      <p className={styles.note}>{t(posts.length === 0 ? 'kudos.none_me' : 'kudos.received_why')}</p>
      {mine && (
        <Switch
          atEnd
          checked={shown}
          hint={t('kudos.show_hint')}
          onToggle={(checked) => show.mutate(checked)}
        >
          {t('kudos.show')}
        </Switch>
      )}
      <ol className={styles.posts}>
        {posts.map((post) => (
          <li key={post.id}>
            <PostCard post={post} />
          </li>
        ))}
      </ol>
      <NextPage of={list}>{t('kudos.more')}</NextPage>
    </section>
  )
}
