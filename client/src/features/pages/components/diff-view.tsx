import type { Line, Piece } from '../diff'
import { useT } from '../../../lib/i18n'
import { VisuallyHidden } from '../../../ui/visually-hidden'
import styles from './history.module.css'

/** The former title above the new one, where they differ. */
export function TitleChange({ from, to, lang }: { from: string; to: string; lang: string }) {
  const t = useT()
  if (from === to) return null
  return (
    <p className={styles.titles} lang={lang} dir="auto">
      {from && (
        <del>
          <VisuallyHidden>{t('pages.diff_removed')} </VisuallyHidden>
          {from}
        </del>
      )}{' '}
      {to && (
        <ins>
          <VisuallyHidden>{t('pages.diff_added')} </VisuallyHidden>
          {to}
        </ins>
      )}
    </p>
  )
}

/** A comparison, for eyes by ground and stroke, for ears by a word before each change. */
export function DiffView({ lines, lang }: { lines: readonly Line[]; lang: string }) {
  const t = useT()
  return (
    <div className={styles.diff}>
      {lines.map((line, at) =>
        line.kind === 'skipped' ? (
          <p key={at} className={styles.skipped}>
            {t('pages.diff_skipped', { count: line.count })}
          </p>
        ) : (
          <div key={at} data-kind={line.kind} lang={lang}>
            {line.kind === 'image' ? (
              <Pieces
                pieces={line.pieces.map((piece) => ({
                  ...piece,
                  text: t('pages.diff_image', { alt: piece.text }),
                }))}
              />
            ) : (
              <Pieces pieces={line.pieces} />
            )}
          </div>
        ),
      )}
    </div>
  )
}

const CONTEXT = 40

export function Pieces({
  pieces,
  lang,
  brief,
}: {
  pieces: readonly Piece[]
  lang?: string
  brief?: boolean
}) {
  const t = useT()
  return (
    <p className={brief ? styles.brief : styles.line} lang={lang} dir="auto">
      {pieces.map(({ text, change }, at) => {
        if (change === 'same') return brief ? near(text, at === 0, at === pieces.length - 1) : text
        const Mark = change === 'added' ? 'ins' : 'del'
        return (
          <Mark key={at}>
            <VisuallyHidden>
              {t(change === 'added' ? 'pages.diff_added' : 'pages.diff_removed')}{' '}
            </VisuallyHidden>
            {brief && text.length > 3 * CONTEXT ? `${text.slice(0, 3 * CONTEXT)}…` : text}
          </Mark>
        )
      })}
    </p>
  )
}

/** The words around a change; the others are left out. */
function near(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= 2 * CONTEXT) return text
  const start = isFirst ? '' : text.slice(0, CONTEXT).replace(/\S+$/, '')
  const end = isLast ? '' : text.slice(-CONTEXT).replace(/^\S+/, '')
  return `${start}…${end}`
}
