import { lazy, Suspense, useState } from 'react'
import type { PollDetails } from '@osmose/shared/polls/poll.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { HiddenPollBar, PollBar, PollBars } from '../../ui/poll-bar'
import { TextButton } from '../../ui/text-button'
import { useT } from '../../lib/i18n'
import { useMe } from '../identity/identity.public'
import { HowRanked } from './how-ranked'
import styles from './poll.module.css'

const PollNames = lazy(() => import('./poll-names').then((module) => ({ default: module.PollNames })))

type Props = { post: Post; poll: PollDetails; onChange: () => void }

/** What people answered, or why it is not shown. */
export function PollResults({ post, poll, onChange }: Props) {
  const t = useT()
  const [named, setNamed] = useState<number>()
  const { method, options, hidden, can, answered, anonymous } = poll
  const places = options.map((_, place) => place)
  if (method === 'ranked' && !hidden)
    places.sort((one, other) => (options[other]?.count ?? 0) - (options[one]?.count ?? 0))
  const most = method === 'ranked' ? (poll.answers ?? 0) * options.length : (poll.answers ?? 0)
  const mine = (place: number) => {
    const rank = (poll.mine ?? []).indexOf(place) + 1
    return rank > 0 && (method === 'ranked' ? t('polls.mine_ranked', { rank }) : t('polls.mine'))
  }
  return (
    <>
      <PollBars>
        {places.map((place) => {
          const { text = '', count } = options[place] ?? {}
          const words = (
            <span lang={post.lang} dir="auto">
              {text}
            </span>
          )
          if (hidden || count === null || count === undefined)
            return (
              <HiddenPollBar key={place}>
                {words}
                {mine(place) && <b> · {mine(place)}</b>}
              </HiddenPollBar>
            )
          const said = method === 'ranked' ? t('polls.points', { count }) : count
          return (
            <PollBar
              key={place}
              share={most > 0 ? count / most : 0}
              mine={mine(place)}
              count={
                can.names && count > 0 ? (
                  <TextButton
                    kind="dotted"
                    aria-label={t('polls.who_chose', { option: text, count })}
                    onClick={() => setNamed(place)}
                  >
                    {said}
                  </TextButton>
                ) : (
                  said
                )
              }
            >
              {words}
            </PollBar>
          )
        })}
      </PollBars>
      <Why post={post} poll={poll} />
      {can.answer && answered && !anonymous && (
        <p>
          <TextButton kind="quiet" onClick={onChange}>
            {t('polls.change')}
          </TextButton>
        </p>
      )}
      {named !== undefined && (
        <Suspense>
          <PollNames postId={post.id} poll={poll} option={named} onClose={() => setNamed(undefined)} />
        </Suspense>
      )}
    </>
  )
}

function Why({ post, poll }: { post: Post; poll: PollDetails }) {
  const t = useT()
  const me = useMe()
  const { hidden, answers, anonymous, closed, method, answered } = poll
  const own = anonymous && answered ? ` ${t('polls.you_answered')}` : ''
  if (hidden === 'too_few' && closed)
    return (
      <p className={styles.note}>
        {t('polls.too_few_closed')}
        {own}
      </p>
    )
  if (hidden === 'too_few')
    return (
      <p className={styles.note}>
        <strong>{t('polls.nothing')}</strong>{' '}
        {post.author && post.author.id !== me.person.id
          ? t(anonymous ? 'polls.too_few' : 'polls.too_few_open', { author: post.author.name })
          : t(anonymous ? 'polls.too_few_mine' : 'polls.too_few_open_mine')}
        {own}
      </p>
    )
  if (hidden)
    return (
      <p className={styles.note}>
        {t(`polls.${hidden}`)}
        {own}
      </p>
    )
  const count = answers ?? 0
  return (
    <p className={styles.note}>
      {anonymous && !closed ? t('polls.answers_at_least', { count }) : t('polls.answers', { count })}
      {'. '}
      {anonymous && `${t('polls.nobody_sees')} `}
      {method === 'ranked' && <HowRanked />}
      {own}
    </p>
  )
}
