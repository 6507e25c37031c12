import {
  LATE_QUESTION_HOURS,
  OWNER_HOURS,
  promises,
  QUESTION_DAYS,
} from '@osmose/shared/today/today.contract'
import { DefinitionPopover } from '../../ui/definition-popover'
import { useT } from '../../lib/i18n'

/** « comment cet ordre est fait », from the very figures by which it is made. */
export function OrderExplained() {
  const t = useT()
  return (
    <DefinitionPopover
      label={t('today.order_title')}
      closeLabel={t('app.close')}
      definition={{
        title: t('today.order_title'),
        text: t('today.order_text'),
        rows: [
          {
            name: t('today.order_newcomer'),
            value: t('today.order_newcomer_text', { hours: promises.newcomer }),
          },
          { name: t('today.order_flag'), value: t('today.order_flag_text', { hours: promises.flag }) },
          {
            name: t('today.order_question'),
            value: t('today.order_question_text', {
              hours: promises.question,
              late: LATE_QUESTION_HOURS,
              days: QUESTION_DAYS,
            }),
          },
          {
            name: t('today.order_requests'),
            value: t('today.order_requests_text', { hours: promises.requests }),
          },
          {
            name: t('today.order_page'),
            value: t('today.order_page_text', { hours: OWNER_HOURS, promise: promises.page }),
          },
        ],
        foot: t('today.order_foot'),
      }}
    >
      {t('today.order')}
    </DefinitionPopover>
  )
}
