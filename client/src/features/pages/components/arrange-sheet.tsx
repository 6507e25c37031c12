import { type DragEvent, useEffect, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import {
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ChevronUp,
  GripVertical,
  type LucideIcon,
} from 'lucide-react'
import { arrangePages, movePage, type PageTree, type TreePage } from '@osmose/shared/pages/pages.contract'
import { type Step, stepOf } from '@osmose/shared/pages/tree.rules'
import { Button } from '../../../ui/button'
import { IconButton } from '../../../ui/icon-button'
import { Select } from '../../../ui/select'
import { Sheet } from '../../../ui/sheet'
import { showToast } from '../../../ui/toasts'
import { VisuallyHidden } from '../../../ui/visually-hidden'
import { type ApiError, call } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { keepTree } from '../pages.cache'
import styles from './tree.module.css'

const steps: readonly (readonly [Step, LucideIcon])[] = [
  ['up', ChevronUp],
  ['down', ChevronDown],
  ['out', ChevronLeft],
  ['in', ChevronRight],
]
type Target = { parentId: string | null; beforeId: string | null }
type Drop = { id: string; where: 'before' | 'inside' | 'after' }

type Props = { tree: PageTree; communityId: string; onClose: () => void }

/** Where each page lies: by arrows, or by dragging. */
export function ArrangeSheet({ tree, communityId, onClose }: Props) {
  const t = useT()
  const client = useQueryClient()
  const [said, setSaid] = useState('')
  const [held, setHeld] = useState<string>()
  const [drop, setDrop] = useState<Drop>()
  const focus = useRef<string>(undefined)
  const list = useRef<HTMLUListElement>(null)

  // A row that changes its place loses the focus on the way: it goes back to the arrow that was pressed.
  useEffect(() => {
    if (!focus.current) return
    list.current?.querySelector<HTMLElement>(`[data-step="${focus.current}"]`)?.focus()
    focus.current = undefined
  }, [tree])

  const act = async (work: () => Promise<PageTree>) => {
    try {
      keepTree(client, communityId, await work())
    } catch (error) {
      showToast(errorText(error as ApiError))
    }
  }
  const move = (page: TreePage, to: Target, step?: Step) =>
    act(async () => {
      const moved = await call(movePage, { params: { pageId: page.id }, body: to })
      if (step) focus.current = `${page.id} ${step}`
      setSaid(t('pages.moved', { title: page.title }))
      return moved
    })
  const arrange = (body: { writers?: 'members' | 'leaders'; startPageId?: string | null }) =>
    act(() => call(arrangePages, { params: { communityId }, body }))

  const dropped = (on: TreePage) => {
    const page = tree.items.find(({ id }) => id === held)
    const where = drop?.where
    setHeld(undefined)
    setDrop(undefined)
    if (page && where && page.id !== on.id) void move(page, targetOf(tree.items, on, where))
  }
  return (
    <Sheet
      open
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t('pages.arrange')}
      acts={
        <Button kind="primary" onClick={onClose}>
          {t('pages.arrange_done')}
        </Button>
      }
    >
      <div className={styles.arrange}>
        <p className={styles.how}>{t('pages.arrange_how')}</p>
        <VisuallyHidden>
          <span role="status">{said}</span>
        </VisuallyHidden>
        <ul ref={list} className={styles.rows}>
          {tree.items.map((page) => (
            <li
              key={page.id}
              data-row={page.id}
              className={styles.place}
              style={{ '--level': page.level } as object}
              draggable
              data-held={held === page.id}
              data-drop={drop?.id === page.id && held !== page.id ? drop.where : undefined}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move'
                event.dataTransfer.setData('text/plain', page.title)
                setHeld(page.id)
              }}
              onDragEnd={() => {
                setHeld(undefined)
                setDrop(undefined)
              }}
              onDragOver={(event) => {
                if (!held) return
                event.preventDefault()
                setDrop({ id: page.id, where: zoneOf(event) })
              }}
              onDrop={(event) => {
                event.preventDefault()
                dropped(page)
              }}
            >
              <GripVertical aria-hidden className={styles.grip} />
              <span className={styles.name} lang={page.lang}>
                {page.title}
              </span>
              <span
                role="group"
                aria-label={t('pages.move_of', { title: page.title })}
                className={styles.steps}
              >
                {steps.map(([step, icon]) => {
                  const to = stepOf(tree.items, page.id, step)
                  return (
                    <IconButton
                      key={step}
                      icon={icon}
                      label={t(`pages.move_${step}`)}
                      data-step={`${page.id} ${step}`}
                      aria-disabled={!to}
                      onClick={() => to && void move(page, to, step)}
                    />
                  )
                })}
              </span>
            </li>
          ))}
        </ul>
        {tree.can.arrange && (
          <Select
            label={t('pages.who_writes')}
            value={tree.writers}
            options={[
              { value: 'members', label: t('pages.who_writes_members') },
              { value: 'leaders', label: t('pages.who_writes_leaders') },
            ]}
            onSelect={(writers) => void arrange({ writers: writers as 'members' | 'leaders' })}
          />
        )}
      </div>
    </Sheet>
  )
}

/** The upper and lower quarters of a row are the gaps around it, its middle is under it. */
function zoneOf(event: DragEvent<HTMLElement>): Drop['where'] {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  const at = (event.clientY - top) / height
  return at < 0.3 ? 'before' : at > 0.7 ? 'after' : 'inside'
}

function targetOf(items: readonly TreePage[], on: TreePage, where: Drop['where']): Target {
  if (where === 'inside') return { parentId: on.id, beforeId: null }
  if (where === 'before') return { parentId: on.parentId, beforeId: on.id }
  const siblings = items.filter(({ parentId }) => parentId === on.parentId)
  const next = siblings[siblings.findIndex(({ id }) => id === on.id) + 1]
  return { parentId: on.parentId, beforeId: next?.id ?? null }
}
