import { HandHeart, Lightbulb, PartyPopper, Sprout, ThumbsUp } from 'lucide-react'
import type { ReactionKind } from '@osmose/shared/posts/posts.contract'
import type { Icon } from '../../ui/icon'

export const reactionIcons: Record<ReactionKind, Icon> = {
  like: ThumbsUp,
  thanks: HandHeart,
  useful: Lightbulb,
  celebrate: PartyPopper,
  support: Sprout,
}
