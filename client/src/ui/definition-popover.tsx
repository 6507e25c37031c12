import { useId, type ReactNode } from 'react'
import { X } from 'lucide-react'
import { IconButton } from './icon-button'
import { Popover, PopoverBody } from './popover'
import { cx } from './cx'
import styles from './definition-popover.module.css'

export type Definition = {
  title: ReactNode
  text: ReactNode
  /** Formula, population, exclusions, window, version, in this order. */
  rows?: readonly { name: string; value: ReactNode }[]
  foot?: ReactNode
}

type Props = {
  /** The words under which the dots run. */
  children: ReactNode
  definition: Definition
  label: string
  closeLabel: string
  className?: string
}

/** Dotted underline: press, and the definition opens beside the word. */
export function DefinitionPopover({ children, definition, label, closeLabel, className }: Props) {
  return (
    <Popover
      label={label}
      trigger={(props) => (
        <button type="button" {...props} data-paper className={cx(styles.word, className)}>
          {children}
        </button>
      )}
    >
      {(close) => <DefinitionBody definition={definition} close={{ label: closeLabel, onClose: close }} />}
    </Popover>
  )
}

type BodyProps = { definition: Definition; close?: { label: string; onClose: () => void } }

export function DefinitionBody({ definition: { title, text, rows, foot }, close }: BodyProps) {
  const id = useId()
  return (
    <div className={styles.body} aria-describedby={id}>
      <div className={styles.head}>
        <h3>{title}</h3>
        {close && <IconButton icon={X} label={close.label} onClick={close.onClose} tip="none" />}
      </div>
      <p id={id}>{text}</p>
      {rows && (
        <dl className={styles.rows}>
          {rows.map((row) => (
            <div key={row.name}>
              <dt>{row.name}</dt>
              <dd>{row.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {foot && <p className={styles.foot}>{foot}</p>}
    </div>
  )
}

/** The definition laid flat, for print and for the gallery. */
export function DefinitionCard(props: BodyProps) {
  return (
    <PopoverBody>
      <DefinitionBody {...props} />
    </PopoverBody>
  )
}
