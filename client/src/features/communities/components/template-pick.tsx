import { type Template, template as templates } from '@osmose/shared/communities/communities.contract'
import { RadioCards } from '../../../ui/radio-group'
import { t as say, useT } from '../../../lib/i18n'

export interface TemplateWords {
  purpose: string
  problem: string
  signs: string[]
}

/** What a place of this kind may say of itself, to be rewritten. */
export const wordsOf = (template: Template): TemplateWords => ({
  purpose: say(`communities.template_${template}_purpose`),
  problem: say(`communities.template_${template}_problem`),
  signs: say(`communities.template_${template}_signs`).split('|'),
})

/** A kind of place to begin with, or nothing. */
export function TemplatePick({
  value,
  onSelect,
}: {
  value: Template | undefined
  onSelect: (template: Template | undefined) => void
}) {
  const t = useT()
  return (
    <RadioCards
      legend={t('communities.template_legend')}
      value={value ?? 'none'}
      onSelect={(chosen) => onSelect(chosen === 'none' ? undefined : chosen)}
      options={(['none', ...templates.options] as const).map((one) => ({
        value: one,
        label: t(`communities.template_${one}`),
        hint: t(`communities.template_${one}_hint`),
      }))}
    />
  )
}
