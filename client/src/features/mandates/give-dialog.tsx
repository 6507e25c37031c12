import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import {
  giveMandate,
  type MandateKind,
  mandateKinds,
  mandateLimits,
} from '@osmose/shared/mandates/mandates.contract'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { TopicChip } from '../../ui/chip'
import { Dialog } from '../../ui/dialog'
import { RadioGroup } from '../../ui/radio-group'
import { TextField } from '../../ui/text-field'
import { showToast } from '../../ui/toasts'
import { VisuallyHidden } from '../../ui/visually-hidden'
import { type ApiError, call, newIntent } from '../../lib/call'
import { errorText, useT } from '../../lib/i18n'
import { fromLocal, toLocal } from '../../lib/local-instant'
import { PersonPicker } from '../directory/directory.public'
import { useMe } from '../identity/identity.public'
import { myCommunitiesQuery } from '../posts/posts.public'
import { mandatesQuery } from './mandates.queries'
import styles from './mandates.module.css'

/** To whom, for what, until when. */
export function GiveDialog({ onClose }: { onClose: () => void }) {
  const t = useT()
  const me = useMe()
  const client = useQueryClient()
  const [to, setTo] = useState<Pick<PersonRef, 'id' | 'name'>>()
  const [kinds, setKinds] = useState<readonly MandateKind[]>([])
  const places = (useQuery(myCommunitiesQuery).data ?? []).filter((place) => !place.archived)
  const [somewhere, setSomewhere] = useState(false)
  const [communityIds, setCommunityIds] = useState<readonly string[]>([])
  const [until, setUntil] = useState<string | null>(null)
  const [intent] = useState(newIntent)
  const [missing, setMissing] = useState(false)
  const give = useMutation({
    mutationFn: (body: { toId: string; kinds: MandateKind[]; communityIds: string[]; until: string }) =>
      call(giveMandate, { body, intent }),
    onSuccess: () => {
      onClose()
      showToast(t('mandates.saved'))
      return client.invalidateQueries({ queryKey: mandatesQuery.queryKey })
    },
  })
  const send = () => {
    const whole =
      to !== undefined && kinds.length > 0 && until !== null && (!somewhere || communityIds.length > 0)
    setMissing(!whole)
    if (whole)
      give.mutate({ toId: to.id, kinds: [...kinds], communityIds: somewhere ? [...communityIds] : [], until })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t('mandates.give')}
      acts={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('mandates.cancel')}
          </Button>
          <Button kind="primary" loading={give.isPending} onClick={send}>
            {t('mandates.save')}
          </Button>
        </>
      }
    >
      <div className={styles.settings}>
        {to ? (
          <div>
            <TopicChip act="remove" actLabel={t('mandates.cancel')} onAct={() => setTo(undefined)}>
              <span dir="auto">{to.name}</span>
            </TopicChip>
          </div>
        ) : (
          <PersonPicker
            label={t('mandates.to')}
            hint={t('mandates.to_find')}
            start={t('mandates.to_hint')}
            act={(person) =>
              person.id !== me.person.id && (
                <Button size="small" onClick={() => setTo(person)}>
                  {t('mandates.choose')}
                </Button>
              )
            }
          />
        )}
        <fieldset className={styles.kinds}>
          <legend>{t('mandates.kinds')}</legend>
          {mandateKinds.map((kind) => (
            <Checkbox
              key={kind}
              checked={kinds.includes(kind)}
              onChange={({ target }) =>
                setKinds(target.checked ? [...kinds, kind] : kinds.filter((other) => other !== kind))
              }
            >
              {t(`mandates.kind_${kind}`)}
            </Checkbox>
          ))}
        </fieldset>
        <RadioGroup
          legend={t('mandates.places')}
          value={somewhere ? 'some' : 'all'}
          onSelect={(where) => setSomewhere(where === 'some')}
          options={[
            { value: 'all', label: t('mandates.everywhere') },
            { value: 'some', label: t('mandates.some_places') },
          ]}
        />
        {somewhere && (
          <fieldset className={styles.kinds}>
            <legend>
              <VisuallyHidden>{t('mandates.some_places')}</VisuallyHidden>
            </legend>
            {places.slice(0, mandateLimits.communities).map(({ id, name }) => (
              <Checkbox
                key={id}
                checked={communityIds.includes(id)}
                onChange={({ target }) =>
                  setCommunityIds(
                    target.checked ? [...communityIds, id] : communityIds.filter((other) => other !== id),
                  )
                }
              >
                <span dir="auto">{name}</span>
              </Checkbox>
            ))}
          </fieldset>
        )}
        <TextField
          type="datetime-local"
          label={t('mandates.until')}
          min={toLocal(new Date().toISOString())}
          value={toLocal(until)}
          onChange={(event) => setUntil(fromLocal(event.target.value))}
        />
        {(missing || give.isError) && (
          <p role="alert" className={styles.error}>
            {give.isError
              ? errorText(give.error as unknown as ApiError)
              : t(somewhere && communityIds.length === 0 ? 'mandates.no_place' : 'mandates.incomplete')}
          </p>
        )}
      </div>
    </Dialog>
  )
}
