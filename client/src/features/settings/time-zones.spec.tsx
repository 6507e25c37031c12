import { fireEvent, render, screen, within } from '@testing-library/react'
import { Select } from '../../ui/select'
import { speak } from '../../lib/i18n'
import { useZones, zoneText } from '../../lib/time-zones'

const winter = new Date('2026-12-01T12:00:00.000Z')
const summer = new Date('2026-07-01T12:00:00.000Z')

function Choice({ at }: { at: Date }) {
  return (
    <Select
      label="Fuseau"
      value="America/New_York"
      onSelect={() => undefined}
      {...useZones('America/New_York', at)}
    />
  )
}

describe('a time zone', () => {
  it('is called by its city, with how far it is from universal time then', () => {
    expect(zoneText('America/New_York', 'fr', winter)).toBe('New York (UTC−5)')
    expect(zoneText('America/New_York', 'en', summer)).toBe('New York (GMT-4)')
    expect(zoneText('America/Argentina/Buenos_Aires', 'fr', winter)).toBe('Buenos Aires (UTC−3)')
    expect(zoneText('Europe/London', 'fr', winter)).toBe('Londres (UTC+0)')
    expect(zoneText('Europe/London', 'en', winter)).toBe('London (GMT+0)')
  })

  it('is chosen among those of its region, the one in use said in full, the stored name nowhere', async () => {
    await speak('fr')
    render(<Choice at={winter} />)
    const field = screen.getByLabelText<HTMLSelectElement>('Fuseau')
    expect(field.selectedOptions[0]?.label).toBe('New York (UTC−5), heure de l’Est nord-américain')
    fireEvent.focus(field)
    const europe = within(screen.getByRole('group', { name: 'Europe' }))
    expect(europe.getByRole<HTMLOptionElement>('option', { name: 'Paris (UTC+1)' }).value).toBe(
      'Europe/Paris',
    )
    expect(
      within(screen.getByRole('group', { name: 'Amérique' })).getAllByRole('option').length,
    ).toBeGreaterThan(50)
    expect([...field.options].filter(({ label }) => /[/_]/.test(label))).toEqual([])
  })
})
