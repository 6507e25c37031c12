import { formatDate } from '@osmose/shared/core/format'
import { locale, type TextKey, useT } from '../../../lib/i18n'
import { fullTime } from '../../../lib/time'
import styles from './thread.module.css'

/** What stands beside a text and may be rewritten, under the name it has where it is written. */
const names: Readonly<Record<string, TextKey>> = {
  startsAt: 'gatherings.starts',
  endsAt: 'gatherings.ends',
  timeZone: 'gatherings.zone',
  place: 'gatherings.place',
  link: 'gatherings.link',
  capacity: 'gatherings.capacity',
  answerBy: 'gatherings.answer_by',
  mustRead: 'announcements.must_read',
  readBy: 'announcements.read_by',
  again: 'announcements.rewriting_again',
  cover: 'articles.cover',
  summary: 'articles.summary',
  opensAt: 'asking.opens',
  closesAt: 'asking.closes',
  answersAt: 'asking.answers',
  conclusion: 'polls.conclusion',
}

type Fields = object | null | undefined
const valueOf = (fields: Fields, name: string): unknown => {
  const value = (fields as Readonly<Record<string, unknown>> | null | undefined)?.[name]
  if (typeof value !== 'object' || value === null)
    return value === '' || value === false ? null : (value ?? null)
  const { fileId, alt } = value as { fileId?: string; alt?: string }
  return { fileId, alt }
}

/** The names of those fields that two hands gave differently. */
export const differing = (theirs: Fields, mine: Fields): string[] =>
  Object.keys(names).filter(
    (name) => JSON.stringify(valueOf(theirs, name)) !== JSON.stringify(valueOf(mine, name)),
  )

/** The fields that were given twice, in words: what was saved, and what I chose here. */
export function FieldsMeanwhile({ theirs, mine }: { theirs: Fields; mine: Fields }) {
  const t = useT()
  const said = (value: unknown) => {
    if (value === null) return t('posts.conflict_none')
    if (value === true) return t('posts.conflict_chosen')
    if (typeof value === 'object') return (value as { alt?: string }).alt || t('posts.conflict_picture')
    const text = String(value)
    if (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text))
      return formatDate(locale(), new Date(`${text}Z`), {
        dateStyle: 'full',
        timeStyle: 'short',
        timeZone: 'UTC',
      })
    return /^\d{4}-\d\d-\d\dT.*Z$/.test(text) ? fullTime(text) : text
  }
  const rows = differing(theirs, mine)
  if (rows.length === 0) return null
  return (
    <table className={styles.fieldsTwice}>
      <caption>{t('posts.conflict_fields')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('posts.conflict_field')}</th>
          <th scope="col">{t('posts.conflict_theirs')}</th>
          <th scope="col">{t('posts.conflict_yours')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((name) => (
          <tr key={name}>
            <th scope="row">{t(names[name] ?? 'posts.conflict_fields')}</th>
            <td>{said(valueOf(theirs, name))}</td>
            <td>{said(valueOf(mine, name))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
