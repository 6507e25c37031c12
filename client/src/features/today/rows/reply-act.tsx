import type { SituationOf } from '@osmose/shared/today/today.contract'
import { LinkButton } from '../../../ui/button'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { fromToday } from '../from-today'

type Props = { situation: SituationOf<'newcomer' | 'question'>; primary: boolean }

/** Leads to the place to answer: whoever looks after a place answers there without joining. */
export function ReplyAct({ situation, primary }: Props) {
  const t = useT()
  return (
    <LinkButton kind={primary ? 'primary' : 'normal'} href={fromToday(paths.reply(situation.postId))}>
      {t('today.read_answer')}
    </LinkButton>
  )
}
