import { DoorOpen } from 'lucide-react'
import { promises, type SituationOf } from '@osmose/shared/today/today.contract'
import { useT } from '../../../lib/i18n'
import { placeOf } from '../../../lib/person'
import { ReplyAct } from './reply-act'
import { Row, type RowProps } from './row'
import styles from './row.module.css'

export function NewcomerRow(props: RowProps<SituationOf<'newcomer'>>) {
  const t = useT()
  const { author, about, lang, first: firstPost, hours, days, community } = props.situation
  const place = placeOf(author)
  return (
    <Row
      {...props}
      icon={DoorOpen}
      title={t(firstPost ? 'today.newcomer_first' : 'today.newcomer', { name: author.name })}
      act={<ReplyAct situation={props.situation} primary={props.first} />}
    >
      <p className={styles.quote} lang={lang} dir="auto">
        {t('today.quoted', { words: about })}
      </p>
      <p>
        {t('today.newcomer_why', { hours, days, promised: promises.newcomer, community: community.name })}{' '}
        {place && t('today.newcomer_from', { place })}
      </p>
    </Row>
  )
}
