import { useState } from 'react'
import { Eye, EyeOff } from 'lucide-react'
import { IconButton } from '../../ui/icon-button'
import { TextField } from '../../ui/text-field'
import { useT } from '../../lib/i18n'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  autoComplete: 'current-password' | 'new-password'
  name?: string
  error?: string
  hint?: string
}

export function PasswordField({ onChange, ...field }: Props) {
  const t = useT()
  const [shown, setShown] = useState(false)
  return (
    <TextField
      {...field}
      type={shown ? 'text' : 'password'}
      onChange={(event) => onChange(event.target.value)}
      end={
        <IconButton
          icon={shown ? EyeOff : Eye}
          label={t(shown ? 'identity.hide_password' : 'identity.show_password')}
          tip="none"
          onClick={() => setShown(!shown)}
        />
      }
    />
  )
}
