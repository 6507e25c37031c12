import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { PencilLine } from 'lucide-react'
import {
  type CaseDetail,
  decideCase,
  limits,
  type Outcome,
} from '@osmose/shared/moderation/moderation.contract'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { ChoiceChip } from '../../../ui/chip'
import { RadioCards, type RadioOption } from '../../../ui/radio-group'
import { TextArea } from '../../../ui/text-area'
import { TextButton } from '../../../ui/text-button'
import { showToast } from '../../../ui/toasts'
import { type ApiError, call, newIntent } from '../../../lib/call'
import { errorText, type Translate, useLocale, useT } from '../../../lib/i18n'
import { go } from '../../../lib/navigate'
import { useDraft } from '../../posts/writing.public'
import { casePath, moderationKeys, reasonsQuery } from '../moderation.queries'
import { fill, firstName } from '../words'
import { DecisionArticle, useDecisionArticle } from './decision-article'
import { ReasonsDialog } from './reasons-dialog'
import styles from './decision-form.module.css'

/** Kept on this device until it is decided: a reason takes time to find. */
interface Draft {
  outcome?: Outcome
  /** The prepared reason it began with, or `mine`. */
  chosen?: string
  reason: string
}

type Props = { found: CaseDetail; onDone: () => void; onLater: () => void }

/** What to do, from the lightest for the author to the heaviest, and what they will read. Nothing is chosen beforehand. */
export function DecisionForm({ found, onDone, onLater }: Props) {
  const t = useT()
  const locale = useLocale()
  const client = useQueryClient()
  const { data: prepared } = useQuery(reasonsQuery)
  const [editing, setEditing] = useState(false)
  const [intent, renewIntent] = useState(newIntent)
  const name = firstName(found.author)
  const options = choices(t, found, name)
  const { draft, change, clear } = useDraft<Draft>(`decision.${found.id}`, { reason: '' })
  const { reason, chosen } = draft
  // What one meant to do may not be possible any more.
  const outcome = options.find(({ value }) => value === draft.outcome)?.value
  /** A decision that owes a reason: it changes what is visible, or follows an answer. */
  const isOwed = outcome !== undefined && (outcome !== 'dismissed' || found.appealed)
  /** Somebody reads it: not where it was asked without a name, nor where the account is gone. */
  const isTold = isOwed && found.author !== null
  const lang = isTold ? found.authorLocale : locale
  const quoting = useDecisionArticle(found)
  const fitting = prepared?.items.filter((item) => item.outcome === outcome) ?? []

  const decide = useMutation({
    mutationFn: (what: Outcome) =>
      call(decideCase, {
        params: { caseId: found.id },
        body: {
          outcome: what,
          reason,
          lang,
          article: quoting.article,
          after: found.decisions[0]?.id ?? null,
        },
        intent,
      }),
    onSuccess: async (detail, what) => {
      client.setQueryData(moderationKeys.case(found.id), detail)
      showToast(doneText(t, found, what, name), {
        label: t('moderation.look_again'),
        run: () => go(casePath(found.id)),
      })
      clear()
      onDone()
      await client.invalidateQueries({ queryKey: moderationKeys.all })
    },
    onError: async () => {
      renewIntent(newIntent())
      await client.invalidateQueries({ queryKey: moderationKeys.case(found.id) })
    },
  })

  const choose = (what: Outcome) =>
    change({ outcome: what, chosen: undefined, ...(chosen !== undefined && { reason: '' }) })
  const isReasonMissing = isOwed && reason.trim() === ''
  const missing =
    outcome === undefined
      ? t('moderation.choose_first')
      : outcome === 'hidden' && quoting.article === null
        ? t('moderation.flag_choose')
        : isReasonMissing
          ? t(fitting.length > 0 && isTold ? 'moderation.reason_choose' : 'moderation.reason_write')
          : undefined
  return (
    <div className={styles.form}>
      <section className={styles.part}>
        <RadioCards legend={t('moderation.what_to_do')} options={options} value={outcome} onSelect={choose} />
      </section>
      {outcome === 'hidden' && (
        <section className={styles.part}>
          <DecisionArticle {...quoting} />
        </section>
      )}
      {outcome && (
        <section className={styles.part} aria-labelledby="moderation-reads">
          <h3 id="moderation-reads">
            {isTold
              ? t('moderation.what_they_read', { name })
              : t(isOwed ? 'moderation.what_moderation_reads' : 'moderation.what_nobody_reads')}
            {isTold && lang !== locale && (
              <span>, {t(lang === 'fr' ? 'moderation.in_french' : 'moderation.in_english')}</span>
            )}
          </h3>
          {fitting.length > 0 && found.author !== null && (
            <fieldset className={styles.chips} aria-label={t('moderation.reasons')}>
              {fitting.map(({ id, label, text }) => (
                <ChoiceChip
                  key={id}
                  selected={chosen === id}
                  onToggle={() =>
                    change({ chosen: id, reason: fill(text[lang], name, found.community.name) })
                  }
                >
                  {label[locale]}
                </ChoiceChip>
              ))}
              <ChoiceChip
                icon={PencilLine}
                selected={chosen === 'mine'}
                onToggle={() => change({ chosen: 'mine', reason: '' })}
              >
                {t('moderation.write_mine')}
              </ChoiceChip>
            </fieldset>
          )}
          <TextArea
            label={t('moderation.reason')}
            labelHidden
            lang={lang}
            rows={isOwed ? 4 : 2}
            value={reason}
            maxLength={limits.reason}
            hint={isOwed ? t(isTold ? 'moderation.reason_hint' : 'moderation.reason_alone_hint') : undefined}
            onChange={(event) => change({ reason: event.target.value })}
          />
          {prepared?.can.edit && isTold && (
            <TextButton kind="quiet" onClick={() => setEditing(true)}>
              {t('moderation.edit_reasons')}
            </TextButton>
          )}
        </section>
      )}
      <div className={styles.acts}>
        {decide.error && (
          <Banner tone="danger" role="alert">
            {errorText(decide.error as ApiError)}
          </Banner>
        )}
        <Button
          kind="primary"
          size="large"
          loading={decide.isPending}
          disabledReason={missing}
          onClick={() => outcome && decide.mutate(outcome)}
        >
          {actText(t, found, outcome, name)}
        </Button>
        <TextButton kind="quiet" onClick={onLater}>
          {t('moderation.not_now')}
        </TextButton>
      </div>
      {editing && prepared && <ReasonsDialog items={prepared.items} onClose={() => setEditing(false)} />}
    </div>
  )
}

function choices(t: Translate, found: CaseDetail, name: string): RadioOption<Outcome>[] {
  const { can, hidden, appealed, author } = found
  const text = found.pageId ? 'page' : found.commentId ? 'comment' : 'post'
  return [
    ...(can.restore
      ? [{ value: 'restored', label: t('moderation.restore'), hint: t('moderation.restore_hint') } as const]
      : []),
    ...(can.dismiss
      ? [
          {
            value: 'dismissed',
            label: t(hidden ? 'moderation.keep_hidden' : 'moderation.dismiss'),
            hint: appealed
              ? t('moderation.keep_hidden_appealed')
              : hidden
                ? t('moderation.keep_hidden_hint')
                : t('moderation.dismiss_hint', { name }),
          } as const,
        ]
      : []),
    ...(can.hide
      ? [
          {
            value: 'hidden',
            label: t('moderation.hide'),
            hint: author ? t(`moderation.hide_${text}_hint`, { name }) : t(`moderation.hide_${text}_alone`),
          } as const,
        ]
      : []),
  ]
}

/** What the toast says once it is decided. */
function doneText(
  t: Translate,
  { author, appealed, hidden }: CaseDetail,
  what: Outcome,
  name: string,
): string {
  if (what === 'dismissed' && appealed) return t('moderation.done_kept', { name })
  if (what === 'dismissed')
    return hidden ? t('moderation.done_kept_quietly') : t('moderation.done_dismissed', { name })
  return author ? t(`moderation.done_${what}`, { name }) : t(`moderation.done_${what}_alone`)
}

function actText(
  t: Translate,
  { hidden, appealed, author }: CaseDetail,
  what: Outcome | undefined,
  name: string,
): string {
  if (!what) return t('moderation.decide')
  if (what === 'dismissed' && appealed) return t('moderation.keep_act', { name })
  if (what === 'dismissed') return t(hidden ? 'moderation.keep_hidden' : 'moderation.dismiss')
  if (!author) return t(what === 'hidden' ? 'moderation.hide' : 'moderation.restore')
  return t(what === 'hidden' ? 'moderation.hide_act' : 'moderation.restore_act', { name })
}
