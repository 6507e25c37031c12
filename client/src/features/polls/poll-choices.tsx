import { type ReactNode, useId, useState } from 'react'
import type { PollDetails } from '@osmose/shared/polls/poll.contract'
import { answerPoll } from '@osmose/shared/polls/polls.contract'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { Button } from '../../ui/button'
import { DefinitionPopover } from '../../ui/definition-popover'
import { PollBars, PollChoice } from '../../ui/poll-bar'
import { TextButton } from '../../ui/text-button'
import { call } from '../../lib/call'
import { useT } from '../../lib/i18n'
import { usePostAct } from '../posts/posts.public'
import { HowRanked } from './how-ranked'
import styles from './poll.module.css'

type Props = { post: Post; poll: PollDetails; changing: boolean; onDone: () => void }

/** The choices, pressed one after the other, and what will become of the answer before it is given. */
export function PollChoices({ post, poll, changing, onDone }: Props) {
  const t = useT()
  const { method, anonymous, options } = poll
  const how = useId()
  const [choice, setChoice] = useState<readonly number[]>(poll.mine ?? [])
  const answer = usePostAct((given: readonly number[]) =>
    call(answerPoll, { params: { postId: post.id }, body: { choice: [...given] } }),
  )
  const press = (place: number) =>
    setChoice((was) =>
      method === 'single'
        ? [place]
        : was.includes(place)
          ? was.filter((other) => other !== place)
          : [...was, place],
    )
  return (
    <>
      <p id={how} className={styles.note}>
        {t(`polls.choose_${method}`)} {method === 'ranked' && <HowRanked />}
      </p>
      <PollBars>
        {options.map(({ text }, place) => {
          const rank = choice.indexOf(place) + 1
          return (
            <li key={place}>
              <PollChoice
                chosen={rank > 0}
                box={boxOf(method, rank > 0 && t('polls.ranked_as', { rank }))}
                onClick={() => press(place)}
                lang={post.lang}
              >
                <span dir="auto">{text}</span>
              </PollChoice>
            </li>
          )
        })}
      </PollBars>
      <p className={styles.note}>
        {t(anonymous ? 'polls.warn_anonymous' : 'polls.warn_open')}{' '}
        {anonymous && (
          <DefinitionPopover
            label={t('polls.how_anonymous')}
            closeLabel={t('app.close')}
            definition={{
              title: t('polls.how_anonymous'),
              text: t('polls.how_anonymous_text'),
              rows: [{ name: t('polls.how_anonymous_limit'), value: t('polls.how_anonymous_limit_text') }],
            }}
          >
            {t('polls.how_anonymous')}
          </DefinitionPopover>
        )}
      </p>
      <div className={styles.acts}>
        <Button
          size="small"
          kind="primary"
          loading={answer.isPending}
          refused={choice.length === 0}
          aria-describedby={choice.length === 0 ? how : undefined}
          onClick={() => choice.length > 0 && answer.mutate(choice, { onSuccess: onDone })}
        >
          {t(anonymous ? 'polls.answer_for_good' : changing ? 'polls.answer_again' : 'polls.answer')}
        </Button>
        {changing && (
          <>
            <TextButton kind="quiet" onClick={onDone}>
              {t('polls.keep')}
            </TextButton>
            <TextButton kind="quiet" onClick={() => answer.mutate([], { onSuccess: onDone })}>
              {t('polls.take_back')}
            </TextButton>
          </>
        )}
      </div>
    </>
  )
}

const boxOf = (method: PollDetails['method'], rank: ReactNode) =>
  method === 'ranked' ? { rank } : method === 'single' ? 'one' : 'several'
