import { type ReactNode, useEffect, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Community } from '@osmose/shared/communities/communities.contract'
import type { MembershipRule, RuleReply } from '@osmose/shared/communities/rules.contract'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Checkbox } from '../../../ui/checkbox'
import { Select } from '../../../ui/select'
import { Sheet } from '../../../ui/sheet'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { TextField } from '../../../ui/text-field'
import { useT } from '../../../lib/i18n'
import { placesQuery } from '../../directory/directory.public'
import { QueryFailure } from '../../failure/query-failure.public'
import { ruleQuery } from '../place.queries'
import { isEmptyRule, useRule } from '../use-rule'
import { RulePreview } from './rule-preview'
import styles from './place.module.css'

/** Who belongs by where they work: chosen, seen, then applied; it goes on applying when people change. */
export function RuleSheet({ community, onClose }: { community: Community; onClose: () => void }) {
  const t = useT()
  const { data, error, refetch } = useQuery(ruleQuery(community.id))
  const [rule, setRule] = useState<MembershipRule>()
  const [busy, setBusy] = useState(false)
  const { set, drop } = useRule(community.id)
  const shown = rule ?? ruleOf(data)
  const act = async (send: () => Promise<boolean>) => {
    setBusy(true)
    const done = await send()
    setBusy(false)
    if (done) onClose()
  }
  return (
    <Sheet
      open
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t('communities.rule_title')}
      acts={
        <>
          {data?.rule && (
            <Button kind="danger" loading={busy} onClick={() => void act(drop)}>
              {t('communities.rule_drop')}
            </Button>
          )}
          <Button
            kind="primary"
            loading={busy}
            disabledReason={shown && isEmptyRule(shown) ? t('communities.rule_empty') : undefined}
            onClick={() => shown && void act(() => set(shown))}
          >
            {t('communities.rule_apply')}
          </Button>
        </>
      }
    >
      <div className={styles.rule}>
        <p>{t('communities.rule_why')}</p>
        {error && !data && <QueryFailure error={error} level={2} onRetry={() => void refetch()} />}
        {!shown && !error && (
          <Loading label={t('app.loading')}>
            <RowsSkeleton rows={4} />
          </Loading>
        )}
        {shown && data && (
          <>
            {data.sitesOnly && <Banner tone="info">{t('communities.rule_own_words')}</Banner>}
            <RuleFields rule={shown} sitesOnly={data.sitesOnly} onChange={setRule} />
            <Settled rule={shown}>
              {(settled) =>
                !isEmptyRule(settled) && <RulePreview communityId={community.id} rule={settled} />
              }
            </Settled>
            {data.rule && <p className={styles.few}>{t('communities.rule_drop_why')}</p>}
          </>
        )}
      </div>
    </Sheet>
  )
}

function ruleOf(reply: RuleReply | undefined): MembershipRule | undefined {
  if (!reply) return undefined
  const { departmentIds = [], siteIds = [], title = null } = reply.rule ?? {}
  return { departmentIds, siteIds, title }
}

/** Waits until nothing was changed for a moment. */
function Settled({
  rule,
  children,
}: {
  rule: MembershipRule
  children: (rule: MembershipRule) => ReactNode
}) {
  const [settled, setSettled] = useState(rule)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(rule), 300)
    return () => clearTimeout(timer)
  }, [rule])
  return children(settled)
}

function RuleFields({
  rule,
  sitesOnly,
  onChange,
}: {
  rule: MembershipRule
  sitesOnly: boolean
  onChange: (rule: MembershipRule) => void
}) {
  const t = useT()
  const { data } = useQuery(placesQuery)
  const [how, setHow] = useState(rule.title?.how ?? ('contains' as const))
  const [text, setText] = useState(rule.title?.text ?? '')
  const titled = (to: { how: 'is' | 'contains'; text: string }) => {
    setHow(to.how)
    setText(to.text)
    onChange({ ...rule, title: to.text.trim() ? { how: to.how, text: to.text.trim() } : null })
  }
  return (
    <>
      <Choices
        legend={t('communities.rule_sites')}
        all={data?.sites ?? []}
        chosen={rule.siteIds}
        onChange={(siteIds) => onChange({ ...rule, siteIds })}
      />
      {!sitesOnly && (
        <>
          <Choices
            legend={t('communities.rule_departments')}
            all={data?.departments ?? []}
            chosen={rule.departmentIds}
            onChange={(departmentIds) => onChange({ ...rule, departmentIds })}
          />
          <div className={styles.titled}>
            <Select
              label={t('communities.rule_title_field')}
              value={how}
              onSelect={(to) => titled({ how: to, text })}
              options={[
                { value: 'contains', label: t('communities.rule_contains') },
                { value: 'is', label: t('communities.rule_is') },
              ]}
            />
            <TextField
              label={t('communities.rule_title_text')}
              value={text}
              maxLength={120}
              onChange={(event) => titled({ how, text: event.target.value })}
            />
          </div>
        </>
      )}
    </>
  )
}

function Choices({
  legend,
  all,
  chosen,
  onChange,
}: {
  legend: string
  all: readonly { id: string; name: string }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}) {
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {all.map(({ id, name }) => (
        <Checkbox
          key={id}
          checked={chosen.includes(id)}
          onChange={({ target }) =>
            onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
          }
        >
          {name}
        </Checkbox>
      ))}
    </fieldset>
  )
}
