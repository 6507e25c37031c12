import type { ReactNode } from 'react'
import { Avatar, type AvatarProps } from './avatar'
import styles from './avatar.module.css'

type Props = { people: readonly AvatarProps[]; size?: AvatarProps['size']; children: ReactNode }

/** A few faces and the sentence that names them: « Fumiko, Mamadou et douze autres ». */
export function AvatarStack({ people, size = 32, children }: Props) {
  return (
    <div className={styles.stack}>
      <span className={styles.faces}>
        {people.map((person) => (
          <Avatar key={person.id ?? person.name} {...person} size={size} />
        ))}
      </span>
      <span>{children}</span>
    </div>
  )
}
