import type { IdeaDetails, IdeaState } from '@osmose/shared/ideas/idea.contract'
import { VisuallyHidden } from '../../ui/visually-hidden'
import { useT } from '../../lib/i18n'
import styles from './idea.module.css'

const way: readonly IdeaState[] = ['received', 'studied', 'planned', 'done']

/** The four stages on one line; an idea that is not kept leaves it where it was. */
export function IdeaWay({ idea: { state, history } }: { idea: IdeaDetails }) {
  const t = useT()
  const before = history.filter((change) => change.state !== 'declined').at(-1)?.state ?? 'received'
  const stages = state === 'declined' ? [...way.slice(0, way.indexOf(before) + 1), 'declined' as const] : way
  const here = stages.indexOf(state)
  return (
    <ol className={styles.way} aria-label={t('ideas.way')}>
      {stages.map((stage, at) => {
        const place = at === here ? 'here' : at < here ? 'passed' : 'to_come'
        return (
          <li
            key={stage}
            data-place={place}
            data-stage={stage}
            aria-current={at === here ? 'step' : undefined}
          >
            {t(`ideas.state_${stage}`)}
            <VisuallyHidden>, {t(place === 'here' ? 'ideas.is_here' : `ideas.${place}`)}</VisuallyHidden>
          </li>
        )
      })}
    </ol>
  )
}
