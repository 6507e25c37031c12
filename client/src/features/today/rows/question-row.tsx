import { lazy, Suspense, useState } from 'react'
import { MessageCircleQuestionMark } from 'lucide-react'
import type { Locale } from '@osmose/shared/core/fields'
import { formatList } from '@osmose/shared/core/format'
import type { SituationOf } from '@osmose/shared/today/today.contract'
import { AvatarStack } from '../../../ui/avatar-stack'
import { Button } from '../../../ui/button'
import { type Translate, useLocale, useT } from '../../../lib/i18n'
import { faceOf, placeOf } from '../../../lib/person'
import { useNow, whenText } from '../../../lib/time'
import { ReplyAct } from './reply-act'
import { Row, type RowProps } from './row'

const AskDialog = lazy(() => import('../ask-dialog').then((module) => ({ default: module.AskDialog })))
type Question = SituationOf<'question'>

export function QuestionRow(props: RowProps<Question>) {
  const t = useT()
  const locale = useLocale()
  const now = useNow()
  const [asking, setAsking] = useState(false)
  const { situation, first } = props
  const { knowers } = situation
  return (
    <Row
      {...props}
      icon={MessageCircleQuestionMark}
      title={t('today.quoted', { words: situation.about })}
      lang={situation.lang}
      act={
        knowers.length > 0 ? (
          <Button kind={first ? 'primary' : 'normal'} onClick={() => setAsking(true)}>
            {t('today.ask', { count: knowers.length })}
          </Button>
        ) : (
          <ReplyAct situation={situation} primary={first} />
        )
      }
    >
      <p>
        {t('today.question_why', situation)} {askedBy(t, situation)}{' '}
        {situation.relayedAt && t('today.question_relayed', { when: whenText(situation.relayedAt, now) })}
      </p>
      {knowers.length > 0 && (
        <AvatarStack people={knowers.map(({ person }) => faceOf(person))} size={24}>
          {knowersText(t, locale, knowers)}
        </AvatarStack>
      )}
      {asking && (
        <Suspense>
          <AskDialog question={situation} onClose={() => setAsking(false)} onAsked={props.onDrop} />
        </Suspense>
      )}
    </Row>
  )
}

function askedBy(t: Translate, { author, community }: Question): string {
  if (!author) return t('today.question_in', { community: community.name })
  return t('today.question_by', { name: author.name, place: placeOf(author), community: community.name })
}

/** Who named which subject, then who had an answer accepted: a sentence each. */
function knowersText(t: Translate, locale: Locale, knowers: Question['knowers']): string {
  const said = (skill: string | null) => {
    const known = knowers.filter((knower) => knower.skill === skill)
    const names = formatList(
      locale,
      known.map(({ person }) => person.name),
    )
    return skill === null
      ? t('today.knows_answers', { count: known.length, names })
      : t('today.knows_skill', { count: known.length, names, skill })
  }
  return [...new Set(knowers.map(({ skill }) => skill))].map(said).join(' ')
}
