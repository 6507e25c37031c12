import { Fragment } from 'react'
import { tags } from '@osmose/shared/core/tags'
import { Avatar } from '../../ui/avatar'
import { DefinitionPopover } from '../../ui/definition-popover'
import { useLocale, useT } from '../../lib/i18n'
import { paths } from '../../lib/paths'
import { faceOf } from '../../lib/person'
import type { KindBodyProps } from '../posts/kinds.public'
import styles from './kudos.module.css'

/** Who is thanked, what for, and in the name of what. */
export function KudosBody({ details, children }: KindBodyProps<'kudos'>) {
  const t = useT()
  const locale = useLocale()
  const { people, value } = details
  const parts = new Intl.ListFormat(tags[locale]).formatToParts(people.map(({ id }) => id))
  const byId = new Map(people.map((person) => [person.id, person]))
  return (
    <>
      {people.length > 0 && (
        <p className={styles.thanks}>
          {t('kudos.thanks_to')}{' '}
          {parts.map(({ type, value: part }, at) => {
            const person = type === 'element' ? byId.get(part) : undefined
            return person ? (
              <a key={person.id} href={paths.person(person.id)} dir="auto">
                {person.name}
              </a>
            ) : (
              <Fragment key={at}>{part}</Fragment>
            )
          })}
        </p>
      )}
      {children}
      <div className={styles.value}>
        <span className={styles.faces} aria-hidden>
          {people.map((person) => (
            <Avatar key={person.id} {...faceOf(person)} size={32} />
          ))}
        </span>
        {value && (
          <p>
            {t('kudos.in_the_name_of')}{' '}
            {value.meaning ? (
              <DefinitionPopover
                label={value.name}
                closeLabel={t('app.close')}
                definition={{ title: value.name, text: value.meaning }}
              >
                <strong>{t('kudos.quoted', { name: value.name })}</strong>
              </DefinitionPopover>
            ) : (
              <strong>{t('kudos.quoted', { name: value.name })}</strong>
            )}
          </p>
        )}
      </div>
    </>
  )
}
