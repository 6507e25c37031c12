import { useEffect, useState, type ComponentType } from 'react'
import { LinkButton } from '../../ui/button'
import { Mark } from '../../ui/mark'
import { PageTitle } from '../../ui/page-title'
import { SegmentedSwitch } from '../../ui/segmented-switch'
import { ToastRegion } from '../../ui/toast'
import { ActsSection } from './acts-section'
import { BareSample } from './bare-sample'
import { ChartsSection } from './charts-section'
import { FieldsSection } from './fields-section'
import { FloatingSection } from './floating-section'
import { PeopleSection } from './people-section'
import { ReadingSection } from './reading-section'
import { WaitingSection } from './waiting-section'
import { WorkSection } from './work-section'
import { catalogues, GroundContext, TextsContext, useTexts, type Texts } from './texts'
import styles from './gallery.module.css'

const sections: { title: keyof Texts; Section: ComponentType }[] = [
  { title: 'acts', Section: ActsSection },
  { title: 'fields', Section: FieldsSection },
  { title: 'people', Section: PeopleSection },
  { title: 'reading', Section: ReadingSection },
  { title: 'floating', Section: FloatingSection },
  { title: 'waiting', Section: WaitingSection },
  { title: 'work', Section: WorkSection },
  { title: 'charts', Section: ChartsSection },
]

type Shown = 'both' | 'light' | 'dark'

/** Every part in every state, by day and by night. `?ground=dark&lang=en` opens it as asked; `?page=bare` the bare page. */
export function Gallery() {
  const asked = new URLSearchParams(location.search)
  const [language, setLanguage] = useState<'fr' | 'en'>(asked.get('lang') === 'en' ? 'en' : 'fr')
  const [shown, setShown] = useState<Shown>(groundAsked(asked.get('ground')))
  const texts = catalogues[language]
  useEffect(() => {
    document.documentElement.lang = language
    document.title = texts.title
  }, [language, texts])
  return (
    <TextsContext value={texts}>
      {asked.get('page') === 'bare' ? (
        <BareSample language={language} onLanguage={setLanguage} />
      ) : (
        <main className={styles.page}>
          <div className={styles.head}>
            <Mark />
            <PageTitle under={texts.intro}>{texts.title}</PageTitle>
            <div className={styles.choices}>
              <LinkButton kind="quiet" href="?page=bare">
                {texts.barePage}
              </LinkButton>
              <SegmentedSwitch
                label={texts.ground}
                value={shown}
                onSelect={setShown}
                options={grounds(texts)}
              />
              <SegmentedSwitch
                label={texts.language}
                value={language}
                onSelect={setLanguage}
                options={[
                  { value: 'fr', label: 'Français' },
                  { value: 'en', label: 'English' },
                ]}
              />
            </div>
          </div>
          <div className={styles.grounds} data-shown={shown}>
            {shown !== 'dark' && <Ground theme="light" title={texts.day} />}
            {shown !== 'light' && <Ground theme="dark" title={texts.night} />}
          </div>
          <ToastRegion label={texts.messages} closeLabel={texts.close} />
        </main>
      )}
    </TextsContext>
  )
}

function Ground({ theme, title }: { theme: 'light' | 'dark'; title: string }) {
  const texts = useTexts()
  return (
    <GroundContext value={theme}>
      <div data-theme={theme} className={styles.ground}>
        <h2>{title}</h2>
        {sections.map(({ title: name, Section }) => (
          <section key={name} className={styles.section} data-section={name}>
            <h3>{texts[name]}</h3>
            <Section />
          </section>
        ))}
      </div>
    </GroundContext>
  )
}

function groundAsked(asked: string | null): Shown {
  if (asked === 'light' || asked === 'dark' || asked === 'both') return asked
  return innerWidth >= 1100 ? 'both' : 'light'
}

const grounds = (texts: Texts): { value: Shown; label: string }[] => [
  { value: 'both', label: texts.groundBoth },
  { value: 'light', label: texts.groundLight },
  { value: 'dark', label: texts.groundDark },
]
