import type { CommunityCard, CommunityRef } from '@osmose/shared/communities/communities.contract'
import { Archive, Eye, EyeOff, Lock } from 'lucide-react'
import { type Hue, hues } from '../../ui/hue'
import type { Icon } from '../../ui/icon'
import { type Translate } from '../../lib/i18n'

/** Who reads and who writes, in words. */
export function audienceWords(
  t: Translate,
  { visibility, memberCount, archived }: Pick<CommunityCard, 'visibility' | 'memberCount' | 'archived'>,
): string {
  return archived
    ? t('communities.reads_archived')
    : t(`communities.reads_${visibility}`, { count: memberCount })
}

const icons = { public: Eye, private: Lock, secret: EyeOff }
export const audienceIcon = ({
  visibility,
  archived,
}: Pick<CommunityCard, 'visibility' | 'archived'>): Icon => (archived ? Archive : icons[visibility])

export const hueOfCommunity = ({ hue }: Pick<CommunityRef, 'hue'>): Hue | undefined => hues[hue % hues.length]
