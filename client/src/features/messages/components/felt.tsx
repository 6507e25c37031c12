import { formatList } from '@osmose/shared/core/format'
import { Reaction } from '../../../ui/reaction-bar'
import { useLocale, useT } from '../../../lib/i18n'
import { reactionIcons } from '../../posts/writing.public'
import { useMessageActs } from '../use-message-acts'
import type { MessageProps } from './message-props'
import styles from './log.module.css'

type Props = Pick<MessageProps, 'conversationId' | 'message' | 'me' | 'names'>
const NAMED = 3

/** « Utile · vous et Bastien » : each kind that was given, and by whom. */
export function Felt({ conversationId, message, me, names }: Props) {
  const t = useT()
  const locale = useLocale()
  const { react } = useMessageActs(conversationId)
  if (message.reactions.length === 0) return null
  return (
    <div className={styles.felt}>
      {message.reactions.map(({ kind, personIds }) => {
        const given = personIds.includes(me)
        const others = personIds
          .filter((id) => id !== me)
          .map((id) => names.get(id)?.split(' ')[0] ?? t('messages.former'))
        const all = given ? [t('messages.you_inside'), ...others] : others
        const shown = all.slice(0, NAMED)
        return (
          <Reaction
            key={kind}
            icon={reactionIcons[kind]}
            given={given}
            onClick={() => void react(message, given ? null : kind, me)}
          >
            {t('messages.reacted', {
              kind: t(`posts.react_${kind}`),
              names: t('messages.group_of', {
                names: formatList(locale, shown),
                others: all.length - shown.length,
              }),
            })}
          </Reaction>
        )
      })}
    </div>
  )
}
