import { Suspense } from 'react'
import type { DraftOf } from '@osmose/shared/posts/kinds'
import { Bar } from '../../../ui/skeleton'
import type { FieldErrors } from '../../../lib/form'
import { useKindSlot } from '../kinds.public'

type Props = {
  kind: string
  value: Partial<DraftOf> | undefined
  onChange: (value: Partial<DraftOf>) => void
  /** Of the whole post; those of `details.` are passed on. */
  errors: FieldErrors
  communityId: string | undefined
  rewriting?: boolean
}

/** What the kind of a post asks its author for. */
export function KindFields({ kind, value = {}, onChange, errors, ...rest }: Props) {
  const Fields = useKindSlot(kind)?.Fields
  if (!Fields) return null
  const own = Object.entries(errors).flatMap(([path, text]) =>
    path.startsWith('details.') ? [[path.slice('details.'.length), text] as const] : [],
  )
  return (
    <Suspense fallback={<Bar width="100%" height="6rem" />}>
      <Fields
        {...rest}
        value={value}
        onChange={(fields) => onChange({ ...value, ...fields } as Partial<DraftOf>)}
        errors={Object.fromEntries(own)}
      />
    </Suspense>
  )
}
