import { en } from '@osmose/shared/nudges/messages.en'
import { fr } from '@osmose/shared/nudges/messages.fr'
import type { RuleKey } from '@osmose/shared/nudges/nudges.contract'
import { type Translate, useLocale, useT } from '../../../lib/i18n'
import { textsOf } from '../words'
import { EditorLine } from './rule-rows'
import styles from './rule-editor.module.css'

type Shelf = Record<string, string | ((parameters: unknown) => string)>

/** Speaks one language whatever the page speaks: here both stand side by side. */
function speaker(shelf: unknown): Translate {
  return (key, ...parameters) => {
    const message = (shelf as Shelf)[key.slice('nudges.'.length)]
    return typeof message === 'function' ? message(parameters[0]) : (message ?? key)
  }
}
const languages = [
  { lang: 'fr', speak: speaker(fr) },
  { lang: 'en', speak: speaker(en) },
] as const

/** The texts of a rule, each in both languages. */
export function MessageRow({ rule }: { rule: RuleKey }) {
  const t = useT()
  const locale = useLocale()
  return (
    <EditorLine title={t('nudges.row_message')}>
      <div className={styles.texts}>
        {(['a', 'b'] as const).map((template) =>
          languages.map(({ lang, speak }) => {
            const { title, text, act } = textsOf(speak, rule, template, null)
            return (
              <div key={template + lang} className={styles.text} lang={lang}>
                <div>
                  <b>{title}</b>
                  <p>{text}</p>
                </div>
                <p className={styles.textFoot}>
                  <span>{act}</span>
                  <span lang={locale}>
                    {t('nudges.text_name', { name: template })}{' '}
                    {t(lang === 'fr' ? 'nudges.french' : 'nudges.english')}
                  </span>
                </p>
              </div>
            )
          }),
        )}
      </div>
      <p className={styles.note}>{t('nudges.texts_note')}</p>
    </EditorLine>
  )
}
