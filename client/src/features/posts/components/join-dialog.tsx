import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { joinQuestions } from '@osmose/shared/posts/questions.contract'
import { search } from '@osmose/shared/search/search.contract'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { TextField } from '../../../ui/text-field'
import { showToast } from '../../../ui/toasts'
import { type ApiError, call } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { usePostAct } from '../use-post-act'
import styles from './thread.module.css'

/** Finds the other question, beginning with the words of this one. */
export function JoinDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const t = useT()
  const [q, setQ] = useState(() => post.title.split(/\s+/).slice(0, 4).join(' '))
  const [asked, setAsked] = useState(q)
  const { data, error, isPending } = useQuery({
    queryKey: ['posts', 'same', asked],
    queryFn: ({ signal }) => call(search, { query: { q: asked }, signal }),
    enabled: asked.trim() !== '',
  })
  const join = usePostAct((originalId: string) =>
    call(joinQuestions, { params: { postId: post.id }, body: { originalId } }),
  )
  const found = data?.items.filter(
    (hit) => hit.kind === 'question' && hit.commentId === null && hit.postId !== post.id,
  )
  return (
    <Dialog open onClose={onClose} closeLabel={t('app.close')} title={t('posts.join_title')}>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(q)
        }}
      >
        <TextField
          type="search"
          icon={Search}
          label={t('posts.join_hint')}
          value={q}
          maxLength={200}
          onChange={(event) => setQ(event.target.value)}
          onBlur={() => setAsked(q)}
        />
      </form>
      {isPending && asked.trim() !== '' && (
        <Loading label={t('app.loading')}>
          <RowsSkeleton rows={3} />
        </Loading>
      )}
      <div role="status">
        {error && <p>{errorText(error as ApiError)}</p>}
        {found?.length === 0 && <p>{t('posts.join_none')}</p>}
      </div>
      <ul className={styles.found}>
        {found?.slice(0, 6).map((hit) => (
          <li key={hit.postId}>
            <span>
              <strong dir="auto">{hit.title}</strong>
              <small>{hit.community.name}</small>
            </span>
            <Button
              size="small"
              loading={join.isPending && join.variables === hit.postId}
              onClick={() =>
                join.mutate(hit.postId, {
                  onSuccess: () => {
                    onClose()
                    showToast(t('posts.joined'))
                  },
                })
              }
            >
              {t('posts.join_this')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
