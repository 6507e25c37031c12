import { useRef } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { CommunityRef } from '@osmose/shared/communities/communities.contract'
import { createPage, type PageTree } from '@osmose/shared/pages/pages.contract'
import { MAX_DEPTH } from '@osmose/shared/pages/tree.rules'
import { emptyDocument } from '@osmose/shared/text/document'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { Banner } from '../../../ui/banner'
import { Button, LinkButton } from '../../../ui/button'
import { PageTitle } from '../../../ui/page-title'
import { Select } from '../../../ui/select'
import { showToast } from '../../../ui/toasts'
import { call, isUnsent, newIntent } from '../../../lib/call'
import { useLocale, useT } from '../../../lib/i18n'
import { go } from '../../../lib/navigate'
import { usePage } from '../../../lib/page'
import { paths } from '../../../lib/paths'
import { Undescribed } from '../../editor/undescribed.public'
import { keepPage } from '../pages.cache'
import { usePageDraft } from '../use-page-draft'
import { useSaving } from '../use-saving'
import { Failure, KeptDraft } from './form-parts'
import { WritingFields } from './writing-fields'
import styles from './form.module.css'

type Props = {
  community: CommunityRef
  tree: PageTree
  under?: string
  /** The discussion it is made from; with `isAnswer`, its accepted answer is the text. */
  origin?: { post: Post; isAnswer: boolean }
}

/** A page that does not exist yet. */
export function NewPage({ community, tree, under, origin }: Props) {
  const t = useT()
  const locale = useLocale()
  const client = useQueryClient()
  const intent = useRef(newIntent())
  usePage({ title: t('pages.new_title'), up: paths.pages(community.slug), short: community.name })

  const answer = origin?.isAnswer ? origin.post.answer : undefined
  const initial = {
    title: origin?.post.title ?? '',
    document: answer?.document ?? origin?.post.document ?? emptyDocument,
    lang: answer?.lang ?? origin?.post.lang ?? locale,
    note: '',
    parentId: tree.items.some(({ id }) => id === under) ? (under ?? null) : null,
    version: 0,
  }
  const { draft, change, clear, isFound } = usePageDraft(
    `new.${community.id}.${answer?.commentId ?? origin?.post.id ?? ''}`,
    initial,
  )
  const { save, busy, error, wrong, forgive } = useSaving(draft, async () => {
    const { title, document, lang, parentId } = draft
    try {
      const page = await call(createPage, {
        params: { communityId: community.id },
        body: {
          title,
          document,
          lang,
          parentId,
          ...(origin && { origin: { postId: origin.post.id, commentId: answer?.commentId ?? null } }),
        },
        intent: intent.current,
      })
      clear()
      keepPage(client, page)
      showToast(t('pages.published'))
      go(paths.page(page), { replace: true })
    } catch (thrown) {
      if (!isUnsent(thrown)) intent.current = newIntent()
      throw thrown
    }
  })
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
      <PageTitle over={community.name}>{t('pages.new_title')}</PageTitle>
      {origin && <Banner tone="brand">{originWords(t, origin)}</Banner>}
      {isFound && <KeptDraft onDrop={clear} />}
      <WritingFields
        draft={draft}
        change={(fields) => {
          forgive()
          change(fields)
        }}
        wrong={wrong}
        communityId={community.id}
        onSubmit={() => void save()}
        mayChooseLang
        autoFocus={origin ? 'text' : 'title'}
      >
        {tree.items.length > 0 && (
          <Select
            label={t('pages.field_parent')}
            value={draft.parentId ?? ''}
            options={[
              { value: '', label: t('pages.field_parent_top') },
              ...tree.items
                .filter(({ level }) => level < MAX_DEPTH)
                .map(({ id, title, level }) => ({
                  value: id,
                  label: `${'\u2003'.repeat(level - 1)}${title}`,
                })),
            ]}
            onSelect={(parentId) => change({ parentId: parentId || null })}
          />
        )}
      </WritingFields>
      <div className={styles.foot}>
        <p className={styles.note}>
          {t(community.visibility === 'public' ? 'pages.audience_public' : 'pages.audience_closed', {
            name: community.name,
          })}
        </p>
        {error && <Failure error={error} communityId={community.id} onAgreed={() => void save()} />}
        <Undescribed document={draft.document} />
        <div className={styles.acts}>
          <Button kind="primary" size="large" type="submit" loading={busy}>
            {t('pages.publish')}
          </Button>
          <LinkButton kind="quiet" size="large" href={paths.pages(community.slug)} onClick={() => clear()}>
            {t('pages.cancel')}
          </LinkButton>
        </div>
      </div>
    </form>
  )
}

function originWords(t: ReturnType<typeof useT>, { post, isAnswer }: NonNullable<Props['origin']>): string {
  const nobody = t('pages.from_nobody')
  return isAnswer && post.answer
    ? t('pages.from_answer', {
        asker: post.author?.name ?? nobody,
        answerer: post.answer.author?.name ?? nobody,
      })
    : t('pages.from_post', { author: post.author?.name ?? nobody })
}
