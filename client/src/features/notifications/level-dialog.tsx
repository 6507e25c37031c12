import { useQuery } from '@tanstack/react-query'
import { levels, usualLevel } from '@osmose/shared/notifications/levels.rules'
import { Dialog } from '../../ui/dialog'
import { RadioGroup } from '../../ui/radio-group'
import { showToast } from '../../ui/toasts'
import { useT } from '../../lib/i18n'
import { preferencesQuery } from './notifications.queries'
import { useLevels } from './use-levels'

type Props = { community: { id: string; name: string }; onClose: () => void }

/** How much of one community reaches me; kept as it is chosen. */
export function LevelDialog({ community, onClose }: Props) {
  const t = useT()
  const { data } = useQuery(preferencesQuery)
  const { choose } = useLevels()
  const { id, name } = community
  const chosen = data?.communities.find((one) => one.community.id === id)?.level ?? usualLevel
  return (
    <Dialog open onClose={onClose} closeLabel={t('app.close')} title={t('notifications.level_of', { name })}>
      <RadioGroup
        legend={t('notifications.level')}
        legendHidden
        value={data && chosen}
        onSelect={(level) => {
          void choose(community, level).then((before) => {
            if (before)
              showToast(t('notifications.level_done', { name, level: t(`notifications.level_${level}`) }), {
                label: t('notifications.undo'),
                run: () => void choose(community, before),
              })
          })
        }}
        options={levels.map((value) => ({
          value,
          label: t(`notifications.level_${value}`),
          hint: t(`notifications.level_${value}_hint`),
        }))}
      />
      <p>{t('notifications.level_always')}</p>
    </Dialog>
  )
}
