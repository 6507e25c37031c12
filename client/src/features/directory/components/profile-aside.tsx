import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { AtSign } from 'lucide-react'
import { formatDate } from '@osmose/shared/core/format'
import type { Profile } from '@osmose/shared/directory/directory.contract'
import { Card, CardTitle } from '../../../ui/card'
import { TopicChip } from '../../../ui/chip'
import { CommunityMark } from '../../../ui/community-mark'
import { hues } from '../../../ui/hue'
import { Select } from '../../../ui/select'
import { showToast } from '../../../ui/toasts'
import { useLocale, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { placeOf } from '../../../lib/person'
import { profileQuery } from '../directory.queries'
import { languageName, offeredLanguages } from '../languages'
import { useEditProfile } from '../use-edit-profile'
import styles from './profile.module.css'

type Props = {
  personId: string
  myId: string
  /** Communities the reader is in. */
  mine: readonly string[] | undefined
}

/** Beside a page: how to reach the person, what we have in common, what is not said. */
export function ProfileAside({ personId, myId, mine }: Props) {
  const t = useT()
  const profile = useQuery(profileQuery(personId)).data
  if (!profile) return null
  const own = profile.can.edit
  return (
    <>
      <Card className={styles.facts} aria-labelledby="profile-reach">
        <CardTitle id="profile-reach">{t('directory.reach')}</CardTitle>
        <Facts profile={profile} />
      </Card>
      <Card className={styles.common} aria-labelledby="profile-common">
        <CardTitle id="profile-common">{t(own ? 'directory.communities_me' : 'directory.common')}</CardTitle>
        <Communities profile={profile} mine={mine} />
      </Card>
      <Card ground="sunken" className={styles.note} aria-labelledby="profile-not-said">
        <CardTitle id="profile-not-said">{t('directory.not_said')}</CardTitle>
        <p>
          {t(own ? 'directory.not_said_me' : 'directory.not_said_text')}{' '}
          {!own && <a href={paths.person(myId)}>{t('directory.see_mine')}</a>}
        </p>
      </Card>
    </>
  )
}

function Facts({ profile }: { profile: Profile }) {
  const t = useT()
  const locale = useLocale()
  const { person, email, manager, joinedOn } = profile
  const languages = profile.languages.map((language) => languageName(language, locale))
  const since =
    joinedOn && formatDate(locale, new Date(joinedOn), { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return (
    <>
      {email && profile.active && (
        <p className={styles.email}>
          <AtSign aria-hidden />
          <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
      <dl className={styles.list}>
        <Fact label={t('directory.place')}>{placeOf(person) || t('directory.none')}</Fact>
        {manager && (
          <Fact label={t('directory.manager')}>
            <a href={paths.person(manager.id)} dir="auto">
              {manager.name}
            </a>
          </Fact>
        )}
        {profile.can.edit ? (
          <Fact label={t('directory.languages')}>
            <Languages profile={profile} />
          </Fact>
        ) : (
          languages.length > 0 && <Fact label={t('directory.languages')}>{languages.join(', ')}</Fact>
        )}
        {since && <Fact label={t('directory.since')}>{t('directory.since_date', { date: since })}</Fact>}
      </dl>
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Languages({ profile }: { profile: Profile }) {
  const t = useT()
  const locale = useLocale()
  const edit = useEditProfile(profile.person.id)
  const { languages } = profile
  const remove = (code: string) => {
    edit.mutate({ languages: languages.filter((one) => one !== code) })
    showToast(t('directory.language_removed', { language: languageName(code, locale) }), {
      label: t('directory.undo'),
      run: () => edit.mutate({ languages }),
    })
  }
  return (
    <div className={styles.languages}>
      {languages.map((code) => (
        <TopicChip
          key={code}
          act="remove"
          actLabel={t('directory.language_remove', { language: languageName(code, locale) })}
          onAct={() => remove(code)}
        >
          {languageName(code, locale)}
        </TopicChip>
      ))}
      {languages.length < 8 && (
        <Select
          label={t('directory.language_add')}
          labelHidden
          value=""
          options={[
            { value: '', label: t('directory.language_choose') },
            ...offeredLanguages(languages, locale),
          ]}
          onSelect={(code) => code && edit.mutate({ languages: [...languages, code] })}
        />
      )}
    </div>
  )
}

function Communities({ profile, mine }: { profile: Profile; mine: readonly string[] | undefined }) {
  const t = useT()
  const own = profile.can.edit
  const shown = own ? profile.communities : profile.communities.filter(({ id }) => mine?.includes(id))
  const none = own ? t('directory.communities_me_none') : t('directory.common_none')
  return (
    <>
      <ul>
        {shown.map(({ id, slug, name, hue }) => (
          <li key={id}>
            <CommunityMark id={id} hue={hues[hue % hues.length]} />
            <a href={paths.community(slug)} dir="auto">
              {name}
            </a>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? (
        <p>{none}</p>
      ) : (
        !own && <p>{t('directory.common_count', { count: shown.length })}</p>
      )}
    </>
  )
}
