import { DefinitionPopover } from '../../ui/definition-popover'
import { useT } from '../../lib/i18n'

export function HowRanked() {
  const t = useT()
  return (
    <DefinitionPopover
      label={t('polls.how_ranked')}
      closeLabel={t('app.close')}
      definition={{
        title: t('polls.how_ranked'),
        text: t('polls.how_ranked_text'),
        foot: t('polls.how_ranked_source'),
      }}
    >
      {t('polls.how_ranked')}
    </DefinitionPopover>
  )
}
