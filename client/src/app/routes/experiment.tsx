import { ExperimentView } from '../../features/nudges/nudges.public'

export function ExperimentPage({ id }: { id: string }) {
  return <ExperimentView id={id} />
}
