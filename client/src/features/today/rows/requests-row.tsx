import { UserPlus } from 'lucide-react'
import { formatList } from '@osmose/shared/core/format'
import { decideRequest } from '@osmose/shared/communities/communities.contract'
import type { SituationOf } from '@osmose/shared/today/today.contract'
import { AvatarStack } from '../../../ui/avatar-stack'
import { Button } from '../../../ui/button'
import { call } from '../../../lib/call'
import { useLocale, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { faceOf } from '../../../lib/person'
import { useNow, whenText } from '../../../lib/time'
import { fromToday } from '../from-today'
import { Row, type RowProps } from './row'
import { useUndoable } from './use-undoable'
import styles from './row.module.css'

const MOST_FACES = 5

export function RequestsRow(props: RowProps<SituationOf<'requests'>>) {
  const t = useT()
  const locale = useLocale()
  const now = useNow()
  const { requests, community, since } = props.situation
  const accept = useUndoable(
    props,
    t('today.accepted', { count: requests.length, community: community.name }),
    async () => {
      for (const { id } of requests)
        await call(decideRequest, {
          params: { communityId: community.id, requestId: id },
          body: { accept: true },
        })
    },
  )
  const [only] = requests
  const count = requests.length
  if (!only) return null
  const firstName = only.person.name.split(' ')[0] ?? only.person.name
  return (
    <Row
      {...props}
      icon={UserPlus}
      title={
        count === 1
          ? t('today.requests_one', { name: only.person.name, community: community.name })
          : t('today.requests', { count, community: community.name })
      }
      act={
        <Button kind={props.first ? 'primary' : 'normal'} onClick={accept}>
          {count === 1 ? t('today.accept_one', { name: firstName }) : t('today.accept', { count })}
        </Button>
      }
    >
      {count === 1 && only.message && (
        <p className={styles.quote} dir="auto">
          {t('today.quoted', { words: only.message })}
        </p>
      )}
      <AvatarStack people={requests.slice(0, MOST_FACES).map(({ person }) => faceOf(person))} size={24}>
        {t('today.requests_from', {
          names: formatList(
            locale,
            requests.map(({ person }) =>
              person.department ? `${person.name} (${person.department})` : person.name,
            ),
          ),
        })}
      </AvatarStack>
      <p>
        {t('today.requests_since', { count, when: whenText(since, now) })}{' '}
        {count > 1 && (
          <a href={fromToday(`${paths.community(community.slug)}?show=requests`)}>{t('today.one_by_one')}</a>
        )}
      </p>
    </Row>
  )
}
