import { useQuery } from '@tanstack/react-query'
import { readRoom } from '@osmose/shared/files/room.contract'
import { Progress } from '../../ui/progress'
import { call } from '../../lib/call'
import { useT } from '../../lib/i18n'
import { SettingsSection } from '../settings/settings.public'
import { sizeText } from './file-words'

/** What my files take; for administrators also what all take. */
export function RoomSettings() {
  const t = useT()
  const { data } = useQuery({
    queryKey: ['files', 'room'],
    queryFn: ({ signal }) => call(readRoom, { signal }),
  })
  if (!data) return null
  const words = ({ used, most }: { used: number; most: number }) => ({
    used: sizeText(used),
    most: sizeText(most),
  })
  return (
    <SettingsSection id="files" title={t('files.room')}>
      <Progress label={t('files.room_mine', words(data.mine))} value={data.mine.used} max={data.mine.most} />
      {data.all && (
        <Progress label={t('files.room_all', words(data.all))} value={data.all.used} max={data.all.most} />
      )}
    </SettingsSection>
  )
}
