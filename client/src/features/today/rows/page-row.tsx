import { BookOpenCheck } from 'lucide-react'
import { askOwner } from '@osmose/shared/pages/pages.contract'
import type { SituationOf } from '@osmose/shared/today/today.contract'
import { Button, LinkButton } from '../../../ui/button'
import { call } from '../../../lib/call'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { placeOf } from '../../../lib/person'
import { useNow, whenText } from '../../../lib/time'
import { fromToday } from '../from-today'
import { Row, type RowProps } from './row'
import { useUndoable } from './use-undoable'

/** A page whose day has come and whom nobody confirmed: its owner is asked, or read it again when that is the reader. */
export function PageRow(props: RowProps<SituationOf<'page'>>) {
  const t = useT()
  const now = useNow()
  const { pageId, about, lang, owner, mine, askedAt, community } = props.situation
  const name = owner.name.split(' ')[0] ?? owner.name
  const ask = useUndoable(props, t('today.page_asking', { name }), () =>
    call(askOwner, { params: { pageId } }),
  )
  const kind = props.first ? 'primary' : 'normal'
  return (
    <Row
      {...props}
      icon={BookOpenCheck}
      title={t('today.quoted', { words: about })}
      lang={lang}
      act={
        mine ? (
          <LinkButton kind={kind} href={fromToday(paths.pageById(pageId))}>
            {t('today.page_reread')}
          </LinkButton>
        ) : (
          <Button kind={kind} onClick={ask}>
            {t('today.page_ask', { name })}
          </Button>
        )
      }
    >
      <p>
        {t('today.page_why', props.situation)}{' '}
        {mine
          ? t('today.page_mine', { community: community.name })
          : t('today.page_by', { name: owner.name, place: placeOf(owner), community: community.name })}{' '}
        {askedAt && !mine && t('today.page_asked', { when: whenText(askedAt, now) })}{' '}
        {!mine && <a href={fromToday(paths.pageById(pageId))}>{t('today.page_open')}</a>}
      </p>
    </Row>
  )
}
