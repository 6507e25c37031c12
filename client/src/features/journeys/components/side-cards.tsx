import { Check, MessageCircleQuestionMark, Minus } from 'lucide-react'
import { Card, CardTitle } from '../../../ui/card'
import type { Icon } from '../../../ui/icon'
import { TextButton } from '../../../ui/text-button'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { useRest } from '../journeys.queries'
import styles from './first-steps.module.css'

/** The promise, before anything is asked. */
export function CountedCard() {
  const t = useT()
  return (
    <Card aria-labelledby="counted" className={styles.counted}>
      <CardTitle id="counted">{t('journeys.counted_title')}</CardTitle>
      <List
        title={t('journeys.counted_group')}
        icon={Check}
        items={[t('journeys.counted_group_1'), t('journeys.counted_group_2'), t('journeys.counted_group_3')]}
      />
      <List
        title={t('journeys.counted_name')}
        icon={MessageCircleQuestionMark}
        items={[t('journeys.counted_name_1')]}
      />
      <List
        title={t('journeys.counted_never')}
        icon={Minus}
        never
        items={[
          t('journeys.counted_never_1'),
          t('journeys.counted_never_2'),
          t('journeys.counted_never_3'),
          t('journeys.counted_never_4'),
        ]}
      />
      <a href={paths.seen}>{t('journeys.counted_link')}</a>
    </Card>
  )
}

function List({
  title,
  icon: Drawing,
  items,
  never,
}: {
  title: string
  icon: Icon
  items: readonly string[]
  never?: boolean
}) {
  return (
    <div data-never={never}>
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>
            <Drawing aria-hidden />
            <span>{item}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

export function ReadingCard() {
  const t = useT()
  const rest = useRest()
  return (
    <Card ground="sunken" aria-labelledby="reading" className={styles.reading}>
      <CardTitle id="reading">{t('journeys.reading_title')}</CardTitle>
      <p>{t('journeys.reading_text')}</p>
      <TextButton onClick={rest}>{t('journeys.reading')}</TextButton>
    </Card>
  )
}
