import { useEffect, useState } from 'react'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { createCommunity, type Template } from '@osmose/shared/communities/communities.contract'
import { Banner } from '../../../ui/banner'
import { Button, LinkButton } from '../../../ui/button'
import { Card, CardTitle } from '../../../ui/card'
import { CommunityMark } from '../../../ui/community-mark'
import { showToast } from '../../../ui/toasts'
import { call } from '../../../lib/call'
import { useForm } from '../../../lib/form'
import { errorText, useT } from '../../../lib/i18n'
import { go } from '../../../lib/navigate'
import { paths } from '../../../lib/paths'
import { useMe } from '../../identity/identity.public'
import { keepCommunity, renewCommunities } from '../communities.cache'
import { communitiesQuery } from '../communities.queries'
import { hueOfCommunity } from '../words'
import { type CommunityFields, CommunityForm } from './community-form'
import { TemplatePick, wordsOf } from './template-pick'
import styles from './form.module.css'

const initial: CommunityFields & { template?: Template } = {
  name: '',
  purpose: '',
  problem: '',
  signs: [],
  visibility: 'public',
}

/** Founds a community: what for, against which problem, and who reads, before anything exists. */
export function NewCommunity() {
  const t = useT()
  const client = useQueryClient()
  const form = useForm(createCommunity, {
    initial,
    keptAs: { personId: useMe().person.id, name: 'new-community' },
    send: async (body) => {
      const founded = await call(createCommunity, { body })
      keepCommunity(client, founded)
      void renewCommunities(client)
      showToast(t('communities.created', { name: founded.name }))
      go(paths.community(founded.slug), { replace: true })
    },
  })
  /** What somebody wrote stays; what a template had written gives way to the next. */
  const choose = (template: Template | undefined) => {
    const { values } = form
    const before = values.template ? wordsOf(values.template) : { purpose: '', problem: '', signs: [] }
    const after = template ? wordsOf(template) : { purpose: '', problem: '', signs: [] }
    const own = (field: 'purpose' | 'problem') =>
      values[field] !== '' && values[field] !== before[field] ? values[field] : after[field]
    const ownSigns = values.signs.length > 0 && values.signs.join('|') !== before.signs.join('|')
    form.setValues({
      ...values,
      template,
      purpose: own('purpose'),
      problem: own('problem'),
      signs: ownSigns ? values.signs : after.signs,
    })
  }
  return (
    <form {...form.formProps} className={styles.new}>
      <TemplatePick value={form.values.template} onSelect={choose} />
      {form.values.template && (
        <p className={styles.hint} role="status">
          {t(`communities.template_${form.values.template}_start`)}
        </p>
      )}
      <CommunityForm
        key={form.values.template ?? 'none'}
        values={form.values}
        set={form.set}
        errors={form.errors}
      />
      <Alike name={form.values.name} />
      {form.error && (
        <Banner tone="danger" role="alert">
          {errorText(form.error)}
        </Banner>
      )}
      <div className={styles.acts}>
        <LinkButton kind="quiet" href={paths.communities}>
          {t('communities.cancel')}
        </LinkButton>
        <Button kind="primary" size="large" type="submit" loading={form.busy}>
          {t('communities.found')}
        </Button>
      </div>
    </form>
  )
}

/** Those of the very same name are said beside the name. */
const isNamed = (community: { name: string }, name: string) =>
  community.name.localeCompare(name, undefined, { sensitivity: 'base' }) === 0

/** Communities whose name or purpose is near: perhaps it exists already. */
function Alike({ name }: { name: string }) {
  const t = useT()
  const [q, setQ] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQ(name.trim()), 400)
    return () => clearTimeout(timer)
  }, [name])
  const { data } = useInfiniteQuery({ ...communitiesQuery({ show: 'all', q }), enabled: q.length > 3 })
  const near = q.length > 3 ? (data?.pages[0]?.items.filter((one) => !isNamed(one, q)).slice(0, 3) ?? []) : []
  return (
    <div role="status">
      {near.length > 0 && (
        <Card ground="sunken" as="div" className={styles.alike}>
          <CardTitle level={3}>{t('communities.new_exists')}</CardTitle>
          <ul>
            {near.map((community) => (
              <li key={community.id}>
                <CommunityMark id={community.id} hue={hueOfCommunity(community)} />
                <span>
                  <a href={paths.community(community.slug)} dir="auto">
                    {community.name}
                  </a>
                  . {community.purpose}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  )
}

export function NewCommunityAside() {
  const t = useT()
  return (
    <Card ground="sunken" className={styles.aside} aria-labelledby="new-community-aside">
      <CardTitle id="new-community-aside">{t('communities.new_aside')}</CardTitle>
      <ul>
        <li>{t('communities.new_aside_1')}</li>
        <li>{t('communities.new_aside_2')}</li>
        <li>{t('communities.new_aside_3')}</li>
      </ul>
    </Card>
  )
}
