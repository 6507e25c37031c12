import { EmojiPicker } from 'frimousse'
import { useLocale, useT } from '../../../lib/i18n'
import styles from './editor.module.css'

/** Signs by name and by group, in the reader's language. Names come from this site, from nowhere else. */
export function Picker({ onPick }: { onPick: (emoji: string) => void }) {
  const t = useT()
  const locale = useLocale()
  return (
    <EmojiPicker.Root
      locale={locale}
      emojibaseUrl="/emoji"
      columns={8}
      className={styles.picker}
      onEmojiSelect={({ emoji }) => onPick(emoji)}
    >
      <EmojiPicker.Search
        autoFocus
        aria-label={t('editor.emoji_search')}
        placeholder={t('editor.emoji_search')}
        className={styles.emojiSearch}
      />
      <EmojiPicker.Viewport className={styles.emojiView}>
        <EmojiPicker.Loading className={styles.emojiNote}>{t('app.loading')}</EmojiPicker.Loading>
        <EmojiPicker.Empty className={styles.emojiNote}>{t('editor.emoji_none')}</EmojiPicker.Empty>
        <EmojiPicker.List
          components={{
            CategoryHeader: ({ category, ...props }) => (
              <div {...props} className={styles.emojiHead}>
                {category.label}
              </div>
            ),
            Row: ({ children, ...props }) => (
              <div {...props} className={styles.emojiRow}>
                {children}
              </div>
            ),
            Emoji: ({ emoji, ...props }) => (
              <button type="button" {...props} aria-label={emoji.label} className={styles.emojiSign}>
                {emoji.emoji}
              </button>
            ),
          }}
        />
      </EmojiPicker.Viewport>
    </EmojiPicker.Root>
  )
}
