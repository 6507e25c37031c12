import type { ReactNode } from 'react'
import { DefinitionPopover } from '../../../ui/definition-popover'
import { useT } from '../../../lib/i18n'

type Props = { title: string; text: string; children?: ReactNode }

/** A word that opens its definition. */
export function Defined({ title, text, children = title }: Props) {
  const t = useT()
  return (
    <DefinitionPopover label={title} closeLabel={t('app.close')} definition={{ title, text }}>
      {children}
    </DefinitionPopover>
  )
}
