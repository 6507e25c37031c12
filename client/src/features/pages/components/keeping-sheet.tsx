import { useQueryClient } from '@tanstack/react-query'
import { assignPage, type Page, type ReviewMonths } from '@osmose/shared/pages/pages.contract'
import { Button } from '../../../ui/button'
import { Select } from '../../../ui/select'
import { Sheet } from '../../../ui/sheet'
import { showToast } from '../../../ui/toasts'
import { type ApiError, call } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { PersonPicker } from '../../directory/directory.public'
import { keepPage } from '../pages.cache'

const rhythms = ['3', '6', '12', '24', 'never'] as const
type Rhythm = (typeof rhythms)[number]

/** Who looks after a page, and how often they are asked whether it is still true. */
export function KeepingSheet({ page, onClose }: { page: Page; onClose: () => void }) {
  const t = useT()
  const client = useQueryClient()
  const save = async (body: { personId?: string; reviewMonths?: ReviewMonths }, done: string) => {
    try {
      const now = await call(assignPage, { params: { pageId: page.id }, body })
      const { title, lang, document, version, writtenAt, writtenBy, links } = page
      keepPage(client, { ...now, title, lang, document, version, writtenAt, writtenBy, links })
      showToast(done)
      return true
    } catch (error) {
      showToast(errorText(error as ApiError))
      return false
    }
  }
  return (
    <Sheet open onClose={onClose} closeLabel={t('app.close')} title={t('pages.keeping')}>
      <p>{t('pages.keeping_why')}</p>
      <Select<Rhythm>
        label={t('pages.rhythm')}
        value={(page.reviewMonths === null ? 'never' : String(page.reviewMonths)) as Rhythm}
        options={rhythms.map((value) => ({ value, label: t(`pages.rhythm_${value}`) }))}
        onSelect={(value) =>
          void save(
            { reviewMonths: value === 'never' ? null : (Number(value) as ReviewMonths) },
            t('pages.rhythm_saved'),
          )
        }
      />
      <PersonPicker
        label={t('pages.keeper_find')}
        hint={t('pages.keeper_hint')}
        start={t('pages.keeper_start')}
        act={({ id, name }) => (
          <Button
            size="small"
            aria-label={t('pages.keeper_pick_name', { name })}
            onClick={() =>
              void save({ personId: id }, t('pages.keeper_now', { name })).then(
                (isSaved) => isSaved && onClose(),
              )
            }
          >
            {t('pages.keeper_pick')}
          </Button>
        )}
      />
    </Sheet>
  )
}
