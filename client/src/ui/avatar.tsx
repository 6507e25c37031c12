import { UserRound, VenetianMask } from 'lucide-react'
import { initialsOf } from './initials'
import { hueOf } from './hue'
import { cx } from './cx'
import styles from './avatar.module.css'

export type AvatarProps = {
  /** Decides the colour, the same everywhere; the name is used when absent. */
  id?: string
  name: string
  photo?: string | null
  /** Pixels at 100 % text: 24, 32, 40, 48, 56. */
  size?: 24 | 32 | 40 | 48 | 56
  /** A closed account, or someone who wrote without a name. */
  nobody?: 'former' | 'nameless'
  className?: string
}

/** A face or two letters. Decorative: the name always stands beside it in words. */
export function Avatar({ id, name, photo, size = 40, nobody, className }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={cx(styles.avatar, className)}
      data-hue={nobody ?? hueOf(id ?? name)}
      data-size={size}
    >
      {nobody === 'former' && <UserRound />}
      {nobody === 'nameless' && <VenetianMask />}
      {!nobody && (photo ? <img src={photo} alt="" loading="lazy" decoding="async" /> : initialsOf(name))}
    </span>
  )
}
