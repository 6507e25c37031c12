import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Button } from './button'
import { TextButton } from './text-button'

describe('an act that is double clicked', () => {
  it.each([
    ['a button', Button],
    ['a button that reads like a link', TextButton],
  ])('%s acts once', async (_, Press) => {
    const act = jest.fn()
    render(<Press onClick={act}>Lancer</Press>)
    await userEvent.dblClick(screen.getByRole('button', { name: 'Lancer' }))
    expect(act).toHaveBeenCalledTimes(1)
  })
})
