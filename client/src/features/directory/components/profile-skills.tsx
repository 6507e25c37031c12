import { type FormEvent, useState } from 'react'
import type { Profile } from '@osmose/shared/directory/directory.contract'
import { Button } from '../../../ui/button'
import { TopicChip } from '../../../ui/chip'
import { TextField } from '../../../ui/text-field'
import { showToast } from '../../../ui/toasts'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { useEditProfile } from '../use-edit-profile'
import styles from './profile.module.css'

const most = 12

/** Subjects a person says they know. On my page they come and go at once; elsewhere they lead to others who know. */
export function ProfileSkills({ profile }: { profile: Profile }) {
  const t = useT()
  const edit = useEditProfile(profile.person.id)
  const { skills } = profile
  const remove = (skill: string) => {
    edit.mutate({ skills: skills.filter((one) => one !== skill) })
    showToast(t('directory.skill_removed', { skill }), {
      label: t('directory.undo'),
      run: () => edit.mutate({ skills }),
    })
  }
  if (!profile.can.edit)
    return (
      <ul className={styles.skills}>
        {skills.map((skill) => (
          <li key={skill}>
            <a
              href={`${paths.people}?q=${encodeURIComponent(skill)}`}
              title={t('directory.find_skill', { skill })}
              dir="auto"
            >
              #{skill}
            </a>
          </li>
        ))}
      </ul>
    )
  return (
    <div className={styles.editor}>
      {skills.length > 0 && (
        <ul className={styles.skills}>
          {skills.map((skill) => (
            <li key={skill}>
              <TopicChip
                act="remove"
                actLabel={t('directory.skill_remove', { skill })}
                onAct={() => remove(skill)}
              >
                {skill}
              </TopicChip>
            </li>
          ))}
        </ul>
      )}
      <SkillForm known={skills} onAdd={(skill) => edit.mutate({ skills: [...skills, skill] })} />
    </div>
  )
}

function SkillForm({ known, onAdd }: { known: readonly string[]; onAdd: (skill: string) => void }) {
  const t = useT()
  const [skill, setSkill] = useState('')
  const [error, setError] = useState<string>()
  const add = (event: FormEvent) => {
    event.preventDefault()
    const wanted = skill.trim().replace(/^#/, '')
    if (wanted === '') return
    if (known.some((one) => one.toLowerCase() === wanted.toLowerCase()))
      return setError(t('directory.skill_known'))
    if (known.length >= most) return setError(t('directory.skill_full'))
    onAdd(wanted)
    setSkill('')
  }
  return (
    <form onSubmit={add} className={styles.add}>
      <TextField
        label={t('directory.skills')}
        hint={t('directory.skills_hint')}
        error={error}
        value={skill}
        maxLength={40}
        onChange={(event) => {
          setSkill(event.target.value)
          setError(undefined)
        }}
      />
      <Button type="submit">{t('directory.skill_add')}</Button>
    </form>
  )
}
