import { Search, X } from 'lucide-react'
import { IconButton } from '../../../ui/icon-button'
import { useT } from '../../../lib/i18n'
import styles from './search.module.css'

type Props = {
  value: string
  onChange: (value: string) => void
  /** Enter: what is typed is meant. */
  onEnter: () => void
  autoFocus?: boolean
}

/** The one box. Arrow down goes to the results, Enter asks for what is typed. */
export function SearchField({ value, onChange, onEnter, autoFocus }: Props) {
  const t = useT()
  return (
    <form
      role="search"
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault()
        onEnter()
      }}
    >
      <Search aria-hidden />
      <input
        type="search"
        value={value}
        maxLength={200}
        autoFocus={autoFocus}
        autoComplete="off"
        enterKeyHint="search"
        aria-label={t('search.field')}
        aria-keyshortcuts="/ Control+K"
        placeholder={t('search.hint')}
        dir="auto"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value) {
            event.preventDefault()
            event.stopPropagation()
            onChange('')
          }
        }}
      />
      {value && <IconButton icon={X} label={t('search.clear')} tip="none" onClick={() => onChange('')} />}
    </form>
  )
}
