import type { IdeaDetails, IdeaState } from '@osmose/shared/ideas/idea.contract'
import { Way } from '../../ui/way'
import { useT } from '../../lib/i18n'

const way: readonly IdeaState[] = ['received', 'studied', 'planned', 'done']

/** The four stages on one line; an idea that is not kept leaves it where it was. */
export function IdeaWay({ idea: { state, history } }: { idea: IdeaDetails }) {
  const t = useT()
  const before = history.filter((change) => change.state !== 'declined').at(-1)?.state ?? 'received'
  const stages = state === 'declined' ? [...way.slice(0, way.indexOf(before) + 1), 'declined' as const] : way
  return (
    <Way
      label={t('ideas.way')}
      stages={stages.map((stage) => ({
        id: stage,
        label: t(`ideas.state_${stage}`),
        look: stage === 'declined' ? 'stopped' : undefined,
      }))}
      here={stages.indexOf(state)}
      placeLabels={{ here: t('ideas.is_here'), passed: t('ideas.passed'), to_come: t('ideas.to_come') }}
    />
  )
}
