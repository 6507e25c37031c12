import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type QuestionOrder, questionOrder } from '@osmose/shared/asking/asking.contract'
import type { SessionDetails } from '@osmose/shared/asking/session.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { EmptyState } from '../../ui/empty-state'
import { MoreButton } from '../../ui/more-button'
import { SegmentedSwitch } from '../../ui/segmented-switch'
import { Loading, RowsSkeleton } from '../../ui/skeleton'
import { useT } from '../../lib/i18n'
import { QueryFailure } from '../failure/query-failure.public'
import { questionsQuery } from './asking.queries'
import { AskForm } from './ask-form'
import { QuestionItem } from './question-item'
import styles from './session.module.css'

/** The questions of a session in the order one asks for, and the place to ask one. */
export function Questions({ post, session }: { post: Post; session: SessionDetails }) {
  const t = useT()
  const [order, setOrder] = useState<QuestionOrder>(session.answered > 0 ? 'answered' : 'wanted')
  const list = useInfiniteQuery(questionsQuery(post.id, order))
  const questions = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section className={styles.questions} aria-label={t('asking.questions')}>
      {session.can.ask && <AskForm post={post} />}
      {session.questions > 1 && (
        <SegmentedSwitch
          label={t('asking.order')}
          value={order}
          onSelect={setOrder}
          options={questionOrder.options.map((value) => ({ value, label: t(`asking.order_${value}`) }))}
        />
      )}
      {list.isPending && (
        <Loading label={t('asking.loading')}>
          <RowsSkeleton rows={3} />
        </Loading>
      )}
      {list.isError && questions.length === 0 && (
        <QueryFailure error={list.error} level={2} onRetry={() => void list.refetch()} />
      )}
      {list.isSuccess && questions.length === 0 && (
        <EmptyState title={t('asking.none')} drawing="open" level={2}>
          {t(session.phase === 'coming' ? 'asking.none_coming' : 'asking.none_why')}
        </EmptyState>
      )}
      <ol className={styles.list}>
        {questions.map((question) => (
          <li key={question.id}>
            <QuestionItem question={question} post={post} />
          </li>
        ))}
      </ol>
      {list.hasNextPage && (
        <MoreButton onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t('asking.more')}
        </MoreButton>
      )}
    </section>
  )
}
