import { Ellipsis } from 'lucide-react'
import { IconButton } from './icon-button'
import { Menu, type MenuItem } from './menu'

type Props = {
  /** Names the button and the menu, and what they are about where several stand on one page. */
  label: string
  items: readonly MenuItem[]
  onOpen?: () => void
}

/** « … » at the end of a line: what else one may do. */
export function ActsMenu({ label, items, onOpen }: Props) {
  return (
    <Menu
      label={label}
      align="end"
      items={items}
      onOpen={onOpen}
      trigger={(props) => <IconButton {...props} icon={Ellipsis} label={label} tip="none" />}
    />
  )
}
