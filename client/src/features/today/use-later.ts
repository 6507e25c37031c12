import { useQueryClient } from '@tanstack/react-query'
import { type Situation, snooze, wake } from '@osmose/shared/today/today.contract'
import { showToast } from '../../ui/toasts'
import { call } from '../../lib/call'
import { errorText, t } from '../../lib/i18n'
import { whenText } from '../../lib/time'
import { todayKeys } from './today.keys'

interface Rows {
  drop: (key: string) => void
  putBack: (situation: Situation, at: number) => void
}

/** « Pas maintenant »: away at once, back at 8:30 of the next working day, or now if one thinks better of it. */
export function useLater({ drop, putBack }: Rows) {
  const client = useQueryClient()
  const renew = () => client.invalidateQueries({ queryKey: todayKeys.all })
  return async (situation: Situation, at: number) => {
    const { key } = situation
    drop(key)
    const back = async () => {
      await call(wake, { params: { key } })
      putBack(situation, at)
      await renew()
    }
    const failed = (error: unknown) => void showToast(errorText(error as { code: string }))
    try {
      const { until } = await call(snooze, { params: { key } })
      showToast(t('today.snoozed_until', { when: whenText(until) }), {
        label: t('today.undo'),
        run: () => void back().catch(failed),
      })
      await renew()
    } catch (error) {
      putBack(situation, at)
      failed(error)
    }
  }
}
