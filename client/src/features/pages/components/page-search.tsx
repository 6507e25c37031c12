import { type FormEvent, useState } from 'react'
import { Search } from 'lucide-react'
import { TextField } from '../../../ui/text-field'
import { useT } from '../../../lib/i18n'
import { go } from '../../../lib/navigate'
import { paths } from '../../../lib/paths'

/** Looks for words in the pages of one community. */
export function PageSearch({ slug, q = '' }: { slug: string; q?: string }) {
  const t = useT()
  const [typed, setTyped] = useState(q)
  const search = (event: FormEvent) => {
    event.preventDefault()
    const words = typed.trim()
    go(`${paths.pages(slug)}?${words ? new URLSearchParams({ q: words }).toString() : 'all=1'}`)
  }
  return (
    <form role="search" aria-label={t('pages.find')} onSubmit={search}>
      <TextField
        type="search"
        icon={Search}
        label={t('pages.find')}
        labelHidden
        placeholder={t('pages.find_hint')}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </form>
  )
}
