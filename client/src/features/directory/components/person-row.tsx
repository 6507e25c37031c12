import type { ReplyOf } from '@osmose/shared/core/endpoint'
import type { listPeople } from '@osmose/shared/directory/directory.contract'
import { Avatar } from '../../../ui/avatar'
import { Chip } from '../../../ui/chip'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { faceOf, placeOf } from '../../../lib/person'
import { FoundWords } from '../../text/found-words.public'
import styles from './directory.module.css'

type Person = ReplyOf<typeof listPeople>['items'][number]

/** One person of the directory: who, where, what they say they know. The whole row opens their page. */
export function PersonRow({ person, terms }: { person: Person; terms: readonly string[] }) {
  const t = useT()
  return (
    <li className={styles.row}>
      <Avatar {...faceOf(person)} size={40} />
      <div className={styles.who}>
        <p>
          <a href={paths.person(person.id)} className={styles.name} dir="auto">
            <FoundWords text={person.name} terms={terms} />
          </a>
          {person.unopened && (
            <>
              {' '}
              <Chip>{t('directory.unopened')}</Chip>
            </>
          )}
          {person.newcomer && (
            <>
              {' '}
              <Chip tone="brand">{t('directory.newcomer')}</Chip>
            </>
          )}
        </p>
        <p className={styles.where}>{placeOf(person)}</p>
      </div>
      <div className={styles.knows}>
        {person.title && (
          <p>
            <FoundWords text={person.title} terms={terms} />
          </p>
        )}
        {person.skills.length > 0 && (
          <p className={styles.skills}>
            {person.skills.slice(0, 4).map((skill) => (
              <span key={skill}>
                #<FoundWords text={skill} terms={terms} />
              </span>
            ))}
          </p>
        )}
      </div>
    </li>
  )
}
