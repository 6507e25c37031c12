import { lazy } from 'react'
import { CatchBoundary } from '@tanstack/react-router'
import { render, screen } from '@testing-library/react'
import { speak } from '../../lib/i18n'
import { Part } from './part.public'

const failing = (message: string) => lazy(() => Promise.reject<{ default: () => null }>(new Error(message)))

const quietly = { onCaughtError: () => undefined }

describe('a part of a page', () => {
  beforeAll(() => speak('fr'))

  it.each([
    'Unable to preload CSS for /assets/card.css',
    'Failed to fetch dynamically imported module: https://osmose.example/assets/card.js',
    'error loading dynamically imported module: https://osmose.example/assets/card.js',
    'Importing a module script failed.',
  ])(
    'that cannot be fetched leaves the rest where it is, and can be asked for again: %s',
    async (message) => {
      const Card = failing(message)
      render(
        <main>
          <p>Le fil</p>
          <Part kept={<p>Le texte</p>}>
            <Card />
          </Part>
        </main>,
        quietly,
      )
      await screen.findByRole('button', { name: 'Réessayer' })
      screen.getByText('Le fil')
      screen.getByText('Le texte')
    },
  )

  it('that fails for another reason is a failure of the page', async () => {
    const Card = failing('undefined is not a function')
    render(
      <CatchBoundary getResetKey={() => 'page'} errorComponent={({ error }) => <p>{String(error)}</p>}>
        <Part>
          <Card />
        </Part>
      </CatchBoundary>,
      quietly,
    )
    await screen.findByText(/undefined is not a function/)
    expect(screen.queryByRole('button', { name: 'Réessayer' })).toBeNull()
  })
})
