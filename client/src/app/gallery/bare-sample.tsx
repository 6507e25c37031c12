import { ArrowRight } from 'lucide-react'
import { Avatar } from '../../ui/avatar'
import { BarePage } from '../../ui/bare-page'
import { Button, LinkButton } from '../../ui/button'
import { Mark } from '../../ui/mark'
import { SegmentedSwitch } from '../../ui/segmented-switch'
import { TextButton } from '../../ui/text-button'
import { TextField } from '../../ui/text-field'
import { useTexts } from './texts'
import styles from './gallery.module.css'

type Props = { language: 'fr' | 'en'; onLanguage: (language: 'fr' | 'en') => void }

const people = ['Soline Abgrall', 'Hélène Dargent', 'Nadège Rousseau', 'Étienne Mérand', 'Ewa Nowicka']

export function BareSample({ language, onLanguage }: Props) {
  const t = useTexts()
  return (
    <BarePage
      brand="Osmose"
      columns="halves"
      end={
        <SegmentedSwitch
          label={t.language}
          value={language}
          onSelect={onLanguage}
          options={[
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ]}
        />
      }
      foot={
        <>
          <span>{t.selfHosted}</span>
          <LinkButton kind="quiet" href="/_ui">
            {t.back}
          </LinkButton>
        </>
      }
    >
      <form className={styles.signIn}>
        <Mark size="large" moves />
        <h1>{t.signIn}</h1>
        <TextField label={t.email} type="email" autoComplete="username" />
        <TextField label={t.password} type="password" autoComplete="current-password" />
        <div className={styles.line}>
          <Button kind="primary" size="large">
            {t.enter}
          </Button>
          <TextButton>{t.forgotten}</TextButton>
        </div>
      </form>
      <div className={styles.stack}>
        <div>
          <h2>{t.demo}</h2>
          <p className={styles.secondary}>{t.demoText}</p>
        </div>
        <ul className={styles.names}>
          {people.map((name) => (
            <li key={name}>
              <Avatar name={name} />
              <b>{name}</b>
              <ArrowRight aria-hidden />
            </li>
          ))}
        </ul>
      </div>
    </BarePage>
  )
}
