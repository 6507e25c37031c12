import { useQueryClient } from '@tanstack/react-query'
import type { BodyOf, ParamsOf, ReplyOf } from '@osmose/shared/core/endpoint'
import { type readPreferences, setChoice, setLevel } from '@osmose/shared/notifications/levels.contract'
import type { NotificationLevel } from '@osmose/shared/notifications/levels.rules'
import { showToast } from '../../ui/toasts'
import { type ApiError, call } from '../../lib/call'
import { errorText, useT } from '../../lib/i18n'
import { notificationKeys } from './notifications.queries'

type Preferences = ReplyOf<typeof readPreferences>
type Choice = ParamsOf<typeof setChoice> & BodyOf<typeof setChoice>
type Named = { id: string; name: string }

/** What I want to be told of: on screen at once, as it was when it could not be kept. */
export function useLevels() {
  const t = useT()
  const client = useQueryClient()

  async function keep<T>(change: (now: Preferences) => Preferences, send: () => Promise<T>) {
    const before = client.getQueryData<Preferences>(notificationKeys.preferences)
    client.setQueryData<Preferences>(notificationKeys.preferences, (now) => now && change(now))
    try {
      return await send()
    } catch (error) {
      client.setQueryData(notificationKeys.preferences, before)
      showToast(errorText(error as ApiError))
      return undefined
    } finally {
      void client.invalidateQueries({ queryKey: notificationKeys.preferences })
    }
  }

  /** The level before; undefined when it could not be kept, which is then said. */
  async function choose({ id }: Named, level: NotificationLevel): Promise<NotificationLevel | undefined> {
    const kept = await keep(
      (now) => ({
        ...now,
        communities: now.communities.map((one) => (one.community.id === id ? { ...one, level } : one)),
      }),
      () => call(setLevel, { params: { communityId: id }, body: { level } }),
    )
    return kept?.before
  }

  /** With one press, and one to take it back. */
  async function silence(community: Named): Promise<void> {
    const before = await choose(community, 'none')
    if (before)
      showToast(t('notifications.level_none_done', { name: community.name }), {
        label: t('notifications.undo'),
        run: () => void choose(community, before),
      })
  }

  const want = ({ family, channel, wanted }: Choice) =>
    keep(
      (now) => ({
        ...now,
        choices: [
          ...now.choices.filter((one) => one.family !== family || one.channel !== channel),
          { family, channel, wanted },
        ],
      }),
      () => call(setChoice, { params: { family, channel }, body: { wanted } }),
    )

  return { choose, silence, want }
}
