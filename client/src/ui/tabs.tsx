import { useId, type ReactNode } from 'react'
import { moveFocus } from './arrows'
import styles from './tabs.module.css'

export type Tab<Value extends string> = { value: Value; label: ReactNode; panel: ReactNode }

type Props<Value extends string> = {
  label: string
  tabs: readonly Tab<Value>[]
  value: Value
  onSelect: (value: Value) => void
}

/** Where the line is longer than the screen, it begins with the current side in view. */
function showCurrent(list: HTMLElement | null) {
  const current = list?.querySelector('[aria-selected="true"], [aria-current="page"]')
  if (!list || !current) return
  list.scrollLeft += Math.max(0, current.getBoundingClientRect().right - list.getBoundingClientRect().right)
}

/** Sides of one object on one page; only the panel in view is drawn. */
export function Tabs<Value extends string>({ label, tabs, value, onSelect }: Props<Value>) {
  const id = useId()
  const current = tabs.find((tab) => tab.value === value)
  return (
    <>
      <div
        ref={showCurrent}
        role="tablist"
        aria-label={label}
        className={styles.list}
        onKeyDown={(event) => {
          const reached = moveFocus(event, '[role=tab]', 'horizontal')
          if (reached) onSelect(reached.dataset.value as Value)
        }}
      >
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${tab.value}`}
            aria-selected={tab.value === value}
            aria-controls={tab.value === value ? `${id}-panel` : undefined}
            tabIndex={tab.value === value ? 0 : -1}
            data-value={tab.value}
            onClick={() => onSelect(tab.value)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${value}`}
        tabIndex={0}
        className={styles.panel}
      >
        {current?.panel}
      </div>
    </>
  )
}

/** The same line for sides that have an address each: put router links in it, the current one is underlined. */
export function TabLinks({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav ref={showCurrent} aria-label={label} className={styles.list}>
      {children}
    </nav>
  )
}
