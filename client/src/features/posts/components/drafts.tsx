import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { CalendarClock, CircleAlert } from 'lucide-react'
import {
  deleteDraft,
  type Draft,
  type DraftCard,
  readDraft,
  saveDraft,
  scheduleDraft,
  unscheduleDraft,
} from '@osmose/shared/drafts/drafts.contract'
import { excerpt, toPlain } from '@osmose/shared/text/to-plain'
import { Button, LinkButton } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { EmptyState } from '../../../ui/empty-state'
import { KindChip } from '../../../ui/kind-chip'
import { PageTitle } from '../../../ui/page-title'
import { Loading, RowsSkeleton } from '../../../ui/skeleton'
import { TextButton } from '../../../ui/text-button'
import { showToast } from '../../../ui/toasts'
import { type ApiError, call, newIntent } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { momentText, useNow, When } from '../../../lib/time'
import { QueryFailure } from '../../failure/query-failure.public'
import { useMe } from '../../identity/identity.public'
import { draftKeys, draftsQuery } from '../drafts.queries'
import { heldWritings, letGo } from '../held'
import type { Writing } from '../writing'
import styles from './drafts.module.css'

/** Everything one has begun to write, and what will appear by itself. */
export function Drafts() {
  const t = useT()
  const list = useQuery(draftsQuery)
  const { person } = useMe()
  const [held, setHeld] = useState(() => heldWritings(person.id))
  const items = list.data?.items ?? []
  const here = held.filter(({ key, unsaved }) => unsaved && !items.some((draft) => draft.key === key))
  const planned = items
    .filter(({ scheduledFor }) => scheduledFor !== null)
    .sort((a, b) => (a.scheduledFor ?? '').localeCompare(b.scheduledFor ?? ''))
  return (
    <div className={styles.drafts}>
      <PageTitle under={t('drafts.intro')}>{t('drafts.title')}</PageTitle>
      {list.isPending && (
        <Loading label={t('app.loading')}>
          <RowsSkeleton rows={4} />
        </Loading>
      )}
      {list.isError && <QueryFailure error={list.error} level={2} onRetry={() => void list.refetch()} />}
      {!list.isPending && here.length > 0 && (
        <Held
          items={here}
          onDelete={(key) => {
            letGo(person.id, key)
            setHeld(heldWritings(person.id))
          }}
        />
      )}
      {list.isSuccess && items.length === 0 && here.length === 0 && (
        <Card as="div">
          <EmptyState
            title={t('drafts.empty_title')}
            drawing="rest"
            act={<LinkButton href={paths.write()}>{t('drafts.write')}</LinkButton>}
          >
            {t('drafts.empty_why')}
          </EmptyState>
        </Card>
      )}
      <Group title={t('drafts.planned')} items={planned} />
      <Group title={t('drafts.written')} items={items.filter((draft) => !planned.includes(draft))} />
    </div>
  )
}

/** What this device alone has: the server could not be reached, or did not want it. */
function Held({ items, onDelete }: { items: readonly Writing[]; onDelete: (key: string) => void }) {
  const t = useT()
  return (
    <section className={styles.group}>
      <h2>{t('drafts.held')}</h2>
      <Card as="div" flush>
        <ul>
          {items.map(({ key, kind, title, document }) => (
            <li key={key} className={styles.row}>
              <h3 id={`draft-${key}`} dir="auto">
                {title || excerpt(toPlain(document), 160) || t('drafts.untitled')}
              </h3>
              <p className={styles.meta}>
                <KindChip kind={kind}>{t(`posts.kind_${kind}`)}</KindChip>
              </p>
              <div role="group" aria-labelledby={`draft-${key}`} className={styles.acts}>
                <LinkButton size="small" href={paths.write({ draft: key })}>
                  {t('drafts.open')}
                </LinkButton>
                <TextButton kind="quiet" onClick={() => onDelete(key)}>
                  {t('drafts.delete')}
                </TextButton>
              </div>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  )
}

function Group({ title, items }: { title: string; items: readonly DraftCard[] }) {
  if (items.length === 0) return null
  return (
    <section className={styles.group}>
      <h2>{title}</h2>
      <Card as="div" flush>
        <ul>
          {items.map((draft) => (
            <Row key={draft.key} draft={draft} />
          ))}
        </ul>
      </Card>
    </section>
  )
}

function Row({ draft }: { draft: DraftCard }) {
  const t = useT()
  const client = useQueryClient()
  const now = useNow()
  const { timeZone, person } = useMe()
  const act = async (done: string, run: () => Promise<unknown>, undo?: () => void) => {
    try {
      await run()
      showToast(done, undo && { label: t('drafts.undo'), run: undo })
    } catch (error) {
      showToast(errorText(error as ApiError))
    }
    await client.invalidateQueries({ queryKey: draftKeys.list })
  }
  const params = { key: draft.key }
  const throwAway = () => {
    let was: Draft
    const again = async () => {
      await call(saveDraft, { params, body: { base: 0, writer: newIntent(), content: was.content } })
      if (was.scheduledFor) await call(scheduleDraft, { params, body: { at: was.scheduledFor } })
    }
    const go = async () => {
      was = await call(readDraft, { params })
      await call(deleteDraft, { params })
      letGo(person.id, draft.key)
    }
    void act(t('drafts.deleted'), go, () => void act(t('drafts.back'), again))
  }
  return (
    <li className={styles.row}>
      <h3 id={`draft-${draft.key}`} dir="auto">
        {draft.title || draft.excerpt || t('drafts.untitled')}
      </h3>
      {draft.title && draft.excerpt && (
        <p className={styles.text} dir="auto">
          {draft.excerpt}
        </p>
      )}
      <p className={styles.meta}>
        <KindChip kind={draft.kind}>{t(`posts.kind_${draft.kind}`)}</KindChip>
        <span>
          <span dir="auto">{draft.community?.name ?? t('drafts.nowhere')}</span> · <When at={draft.savedAt} />
        </span>
      </p>
      {draft.scheduledFor && (
        <p className={styles.planned}>
          <CalendarClock aria-hidden />
          {t('drafts.planned_for', { time: momentText(draft.scheduledFor, timeZone, now) })}
        </p>
      )}
      {draft.failure && (
        <p className={styles.failed}>
          <CircleAlert aria-hidden />
          {t('drafts.failed', { reason: errorText({ code: draft.failure }) })}
        </p>
      )}
      <div role="group" aria-labelledby={`draft-${draft.key}`} className={styles.acts}>
        <LinkButton size="small" href={paths.write({ draft: draft.key })}>
          {t('drafts.open')}
        </LinkButton>
        {draft.scheduledFor && (
          <Button
            size="small"
            kind="quiet"
            onClick={() => void act(t('drafts.unscheduled'), () => call(unscheduleDraft, { params }))}
          >
            {t('drafts.unschedule')}
          </Button>
        )}
        <TextButton kind="quiet" onClick={throwAway}>
          {t('drafts.delete')}
        </TextButton>
      </div>
    </li>
  )
}
