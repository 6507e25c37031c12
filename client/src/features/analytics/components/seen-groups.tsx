import type { ReactNode } from 'react'
import { EyeOff } from 'lucide-react'
import { type Bin, type ReportTotal, type Seen, steps } from '@osmose/shared/analytics/analytics.contract'
import type { DefinitionId } from '@osmose/shared/analytics/definitions'
import { binText } from '@osmose/shared/analytics/figure-text'
import { formatCount } from '@osmose/shared/core/format'
import { Card } from '../../../ui/card'
import { useLocale, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { roundingNote, whyNoChange } from '../reading'
import { Defined } from './defined'
import { GroupDots } from './dots'
import styles from './seen.module.css'

type Mine = NonNullable<NonNullable<Seen['release']>['mine']>
type Group = Mine['groups'][number]

/** The groups a person is counted in, each with every figure that human resources read of it, as they read it. */
export function SeenGroups({
  mine: { total, changes, changesHidden, groups },
  k,
}: {
  mine: Mine
  k: number
}) {
  const t = useT()
  return (
    <Card as="div" flush>
      <div className={styles.groups}>
        <section className={styles.group}>
          <Head title={t('analytics.seen_all')} people={total?.people} />
          {total ? (
            <WholeFigures
              total={total}
              changes={changes}
              whyNone={changesHidden && whyNoChange(t, changesHidden, k)}
            />
          ) : (
            <Nothing>{t('analytics.seen_small', { k })}</Nothing>
          )}
        </section>
        {groups.map((group) => (
          <GroupSection key={group.by} group={group} k={k} />
        ))}
        <p className={styles.foot}>
          {t('analytics.seen_threshold', { k })}{' '}
          <a href={paths.definitions('suppression')}>{t('analytics.suppression')}</a>
        </p>
      </div>
    </Card>
  )
}

function Head({ title, people }: { title: string; people: number | undefined }) {
  const t = useT()
  return (
    <div className={styles.who}>
      <h2>{title}</h2>
      {people === undefined ? (
        <span className={styles.patch} aria-hidden>
          <i />
        </span>
      ) : (
        <>
          <p>{t('analytics.seen_people', { people })}</p>
          <GroupDots people={people} />
        </>
      )}
    </div>
  )
}

function GroupSection({ group: { by, name, row, hidden }, k }: { group: Group; k: number }) {
  const t = useT()
  const locale = useLocale()
  const said = (share: Bin) => binText(locale, share)
  return (
    <section className={styles.group}>
      <Head
        title={name ?? t(by === 'department' ? 'analytics.no_department' : 'analytics.no_site')}
        people={row?.people}
      />
      {row && (
        <dl className={styles.figures}>
          <Cell id="activated">{said(row.shares.activated)}</Cell>
          <Cell id="adoption">{said(row.shares.adoption)}</Cell>
          <Cell id="participation">{said(row.shares.participation)}</Cell>
          <Cell id="ladder" label={t('analytics.authors')}>
            {said(row.shares.authors)}
          </Cell>
        </dl>
      )}
      {hidden && (
        <Nothing>
          {hidden.why === 'neighbour'
            ? t('analytics.seen_neighbour')
            : hidden.why === 'moved'
              ? t('analytics.seen_moved', { k })
              : t('analytics.seen_small', { k })}{' '}
          {t('analytics.seen_among', { people: hidden.among })}
        </Nothing>
      )}
    </section>
  )
}

function WholeFigures(props: {
  total: ReportTotal
  changes: Mine['changes']
  /** Why there is no change to tell. */
  whyNone: string | undefined
}) {
  const { total, changes, whyNone } = props
  const t = useT()
  const locale = useLocale()
  const said = (share: Bin) => binText(locale, share)
  return (
    <div className={styles.whole}>
      <dl className={styles.figures}>
        <Cell id="activated" note={total.activated ? said(total.activated.share) : undefined}>
          {total.activated ? formatCount(locale, total.activated.people) : t('analytics.activated_hidden')}
        </Cell>
        <Cell id="mau28">{formatCount(locale, total.activePeople)}</Cell>
        <Cell id="adoption">{said(total.adoption)}</Cell>
        <Cell id="participation">{said(total.participation)}</Cell>
        <Cell id="ladder" label={t('analytics.authors')}>
          {said(total.authors)}
        </Cell>
      </dl>
      <p>
        <Defined id="ladder" />
        {t('analytics.seen_says')}
        {total.ladder
          ? total.ladder
              .map((share, i) =>
                t('analytics.step_label', { step: t(`analytics.step_${steps[i]!}`), value: said(share) }),
              )
              .join(', ')
          : t('analytics.ladder_none')}
        {total.ladder && `. ${roundingNote(t, total)}`}
      </p>
      {(changes || whyNone) && (
        <p>
          <Defined id="noise">{t('analytics.csv_change')}</Defined>
          {t('analytics.seen_says')}
          {changes
            ? (['adoption', 'participation'] as const)
                .map((figure) =>
                  t('analytics.seen_change', {
                    figure: t(`analytics.${figure === 'adoption' ? 'adoption_short' : 'participation'}`),
                    ...changes[figure],
                  }),
                )
                .join(' ')
            : whyNone && t('analytics.seen_change_hidden', { why: whyNone })}
        </p>
      )}
    </div>
  )
}

function Cell(props: { id: DefinitionId; label?: string; note?: string | undefined; children: ReactNode }) {
  const { id, label, note, children } = props
  return (
    <div>
      <dt>
        <Defined id={id}>{label}</Defined>
      </dt>
      <dd className={styles.value}>
        {children} {note && <small>{note}</small>}
      </dd>
    </div>
  )
}

function Nothing({ children }: { children: ReactNode }) {
  const t = useT()
  return (
    <div>
      <p className={`${styles.value} ${styles.nothing}`}>
        <EyeOff aria-hidden /> {t('analytics.seen_nothing')}
      </p>
      <p>{children}</p>
    </div>
  )
}
