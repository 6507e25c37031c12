import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CommunityCard } from '@osmose/shared/communities/communities.contract'
import type { FirstSteps } from '@osmose/shared/journeys/journeys.contract'
import { publishPost } from '@osmose/shared/posts/posts.contract'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { Select } from '../../../ui/select'
import { TextArea } from '../../../ui/text-area'
import { showToast } from '../../../ui/toasts'
import { type ApiError, call, newIntent } from '../../../lib/call'
import { errorText, type Translate, useLocale, useT } from '../../../lib/i18n'
import { keep, kept } from '../../../lib/kept'
import { paths } from '../../../lib/paths'
import { useMe } from '../../identity/identity.public'
import { myCommunitiesQuery } from '../../posts/posts.public'
import { RichText } from '../../text/rich-text.public'
import { journeyKeys } from '../journeys.queries'
import styles from './first-steps.module.css'

const questions = ['job', 'skill', 'seek'] as const
type Answers = Partial<Record<(typeof questions)[number], string>>
const draft = 'introduction'

/** Three questions become one text, which the person reads over before it goes anywhere. */
export function IntroductionStep({ example }: Pick<FirstSteps, 'example'>) {
  const t = useT()
  const { person } = useMe()
  const [answers, setAnswers] = useState<Answers>(() => kept(person.id, draft) ?? {})
  const [community, setCommunity] = useState<string>()
  const [reading, setReading] = useState(false)
  const places = (useQuery(myCommunitiesQuery).data ?? []).filter((place) => !place.archived)
  const place = places.find(({ id }) => id === community) ?? places[0]
  const text = textOf(t, answers)
  const write = (question: (typeof questions)[number], answer: string) => {
    const next = { ...answers, [question]: answer }
    setAnswers(next)
    keep(person.id, draft, next)
  }
  return (
    <>
      <div className={styles.questions}>
        {questions.map((question) => (
          <TextArea
            key={question}
            label={t(`journeys.question_${question}`)}
            placeholder={t(`journeys.question_${question}_hint`)}
            rows={2}
            maxLength={500}
            value={answers[question] ?? ''}
            onChange={(event) => write(question, event.target.value)}
          />
        ))}
      </div>
      <p>
        {text && t('journeys.kept_draft')}{' '}
        {example && (
          <a href={paths.post(example.postId)}>
            {t('journeys.read_example', { name: example.author.name.split(' ')[0] ?? example.author.name })}
          </a>
        )}
      </p>
      {place ? (
        <div className={styles.where}>
          <Select
            label={t('journeys.where_to')}
            value={place.id}
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
            onSelect={setCommunity}
          />
          <Button
            disabledReason={text ? undefined : t('journeys.answer_first')}
            onClick={() => setReading(true)}
          >
            {t('journeys.preview')}
          </Button>
        </div>
      ) : (
        <p>{t('journeys.where_none')}</p>
      )}
      {reading && place && <ReadOver text={text} place={place} onClose={() => setReading(false)} />}
    </>
  )
}

function ReadOver({ text, place, onClose }: { text: string; place: CommunityCard; onClose: () => void }) {
  const t = useT()
  const locale = useLocale()
  const client = useQueryClient()
  const { person } = useMe()
  const [intent] = useState(newIntent)
  const title = t('journeys.text_title', { name: person.name })
  const publish = useMutation({
    mutationFn: () =>
      call(publishPost, {
        params: { communityId: place.id },
        body: { kind: 'discussion', title, text, lang: locale },
        intent,
      }),
    onSuccess: async () => {
      keep(person.id, draft, undefined)
      showToast(t('journeys.published'))
      onClose()
      await client.invalidateQueries({ queryKey: journeyKeys.all })
    },
    onError: (error) => void showToast(errorText(error as ApiError)),
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('journeys.preview_title')}
      acts={
        <>
          <Button onClick={onClose}>{t('journeys.rewrite')}</Button>
          <Button kind="primary" loading={publish.isPending} onClick={() => publish.mutate()}>
            {t('journeys.publish')}
          </Button>
        </>
      }
    >
      <p>{t('journeys.preview_why', { community: place.name, members: place.memberCount })}</p>
      <div className={styles.preview}>
        <h3>{title}</h3>
        <RichText document={parseMarkdown(text)} lang={locale} titles={4} />
      </div>
    </Dialog>
  )
}

function textOf(t: Translate, answers: Answers): string {
  return questions
    .flatMap((question) =>
      answers[question]?.trim() ? [t(`journeys.text_${question}`, { text: answers[question].trim() })] : [],
    )
    .join('\n\n')
}
