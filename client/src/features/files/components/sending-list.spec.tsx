import { render, screen } from '@testing-library/react'
import { speak } from '../../../lib/i18n'
import { SendingList } from './sending-list'

const shown = async (code: string, share: number) => {
  await speak('fr')
  const one = { id: 1, file: new File(['x'], 'plan.svg'), share, refusal: 'La raison.', code }
  render(<SendingList sending={[one]} onResume={() => undefined} onGiveUp={() => undefined} />)
  return screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))
}

describe('a file that did not arrive', () => {
  it('can only be put away when it is refused for what it is: nothing looks as if it were done', async () => {
    expect(await shown('files.refused_svg', 1)).toEqual(['Retirer de la liste'])
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(screen.getByRole('alert').textContent).toBe('La raison.')
    expect(screen.getByText('plan.svg')).toBeTruthy()
  })

  it('goes on from where it was when something else held it up', async () => {
    expect(await shown('files.incomplete', 0.5)).toEqual([
      'Reprendre l’envoi de plan.svg',
      'Retirer de la liste',
    ])
    expect(screen.getByRole('progressbar')).toBeTruthy()
  })
})
