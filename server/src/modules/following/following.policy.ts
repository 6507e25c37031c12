import type { Stance, StanceKind } from '@osmose/shared/following/following.contract'

/** Whether a stance can be taken on something at all, as far as it may be seen. */
export function canTake(
  kind: StanceKind,
  stance: Stance,
  isMyself: boolean,
): true | 'following.not_oneself' | 'following.mute_only' {
  if (isMyself) return 'following.not_oneself'
  if (stance === 'follow' && kind !== 'person' && kind !== 'topic') return 'following.mute_only'
  return true
}
