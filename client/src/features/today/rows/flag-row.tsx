import { Scale } from 'lucide-react'
import type { SituationOf } from '@osmose/shared/today/today.contract'
import { RuledNote } from '../../../ui/accepted-answer'
import { LinkButton } from '../../../ui/button'
import { useLocale, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { useNow, whenText } from '../../../lib/time'
import { fromToday } from '../from-today'
import { Row, type RowProps } from './row'
import styles from './row.module.css'

export function FlagRow(props: RowProps<SituationOf<'flag'>>) {
  const t = useT()
  const locale = useLocale()
  const now = useNow()
  const { comment, page, flags, rewritten, appealed, article, me, community, since, caseId } = props.situation
  return (
    <Row
      {...props}
      icon={Scale}
      title={
        flags === 0 && (appealed || rewritten)
          ? t(appealed ? 'today.flag_appealed' : 'today.flag_rewritten')
          : t(comment ? 'today.flag_comment' : page ? 'today.flag_page' : 'today.flag_post', { count: flags })
      }
      act={
        <LinkButton
          kind={props.first ? 'primary' : 'normal'}
          href={fromToday(`${paths.moderation}?flag=${caseId}`)}
        >
          {t('today.decide')}
        </LinkButton>
      }
    >
      {article && (
        <RuledNote>
          <p className={styles.rule}>
            {t('moderation.cited_sentence', { sentence: article.sentence[locale] })}
          </p>
          <p>
            {t('moderation.cited', { number: article.number })},{' '}
            {t('moderation.cited_version', { version: article.version })}
          </p>
        </RuledNote>
      )}
      <p>
        {t('today.flag_place', { community: community.name, when: whenText(since, now) })}{' '}
        {t(me.flagged || me.tookPart ? 'today.flag_involved' : 'today.flag_clear')}
      </p>
    </Row>
  )
}
