import { type ComponentType, lazy, type RefObject, Suspense, useRef } from 'react'
import { WaitingEditor } from './components/waiting-editor'
import type { RichEditorProps } from './editor.props'
import { rested } from './rest'
import type { Waiting } from './waiting'

export { emptyDocument } from '@osmose/shared/text/document'

/** Without it (no network, an old version of the page) the plain field stays, and nothing is lost. */
const Editor = lazy<ComponentType<RichEditorProps & { waiting: RefObject<Waiting | undefined> }>>(() =>
  import('./components/editor').then(
    async (module) => {
      await rested()
      return { default: module.Editor }
    },
    () => ({ default: WaitingEditor }),
  ),
)

/**
 * Where people write: a text with titles, lists, tables, people, topics, images and files. It loads on its own; until
 * then a plain field of the same height keeps what is typed.
 */
export function RichEditor(props: RichEditorProps) {
  const waiting = useRef<Waiting>(undefined)
  return (
    <Suspense fallback={<WaitingEditor {...props} waiting={waiting} />}>
      <Editor {...props} waiting={waiting} />
    </Suspense>
  )
}
