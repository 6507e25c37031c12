import { useQuery, useQueryClient } from '@tanstack/react-query'
import { BellOff, Check, Plus } from 'lucide-react'
import { Button } from '../../../ui/button'
import { useT } from '../../../lib/i18n'
import { stanceOn, stancesQuery, take } from '../following.queries'
import styles from './following.module.css'

type Props = { kind: 'person' | 'topic'; target: string; name: string }

/** Follows or mutes a person or a topic, from their page. */
export function StanceButtons({ kind, target, name }: Props) {
  const t = useT()
  const client = useQueryClient()
  const { data } = useQuery(stancesQuery)
  const subject = { kind, target, name: kind === 'topic' ? `#${name}` : name }
  const stance = stanceOn(data, subject)
  /** Does what the button says, also before it is known what stood there, which is the way back. */
  const choose = async (chosen: 'follow' | 'mute') => {
    const known = data ?? (await client.ensureQueryData(stancesQuery).catch(() => undefined))
    await take(client, subject, stance === chosen ? null : chosen, stanceOn(known, subject))
  }
  const words = { name, label: name }
  return (
    <div className={styles.buttons}>
      <Button
        size="small"
        icon={stance === 'follow' ? Check : Plus}
        aria-label={
          stance === 'follow'
            ? t('following.followed_of', { name: subject.name })
            : t(`following.follow_${kind}`, words)
        }
        onClick={() => void choose('follow')}
      >
        {t(stance === 'follow' ? 'following.followed' : 'following.follow')}
      </Button>
      <Button
        size="small"
        kind="quiet"
        icon={BellOff}
        aria-label={
          stance === 'mute'
            ? t('following.is_muted_of', { name: subject.name })
            : t(`following.mute_${kind}`, words)
        }
        onClick={() => void choose('mute')}
      >
        {t(stance === 'mute' ? 'following.is_muted' : 'following.mute')}
      </Button>
    </div>
  )
}
