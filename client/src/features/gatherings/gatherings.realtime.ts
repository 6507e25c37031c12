import { agendaChanged } from '@osmose/shared/gatherings/agenda-hint.contract'
import { hears } from '../../lib/realtime'

/** How the agenda stands now, asked for only while one is open. */
export const agendaNewsKey = ['gatherings', 'news'] as const

/** An open agenda looks whether it is behind, and moves when its reader asks; the next event elsewhere is renewed at once. */
export const gatheringsRealtime = [
  hears(
    agendaChanged,
    () => 'agenda',
    async (client) => {
      const isOpen = client.getQueryCache().findAll({ queryKey: agendaNewsKey, type: 'active' }).length > 0
      await Promise.all([
        client.invalidateQueries({
          queryKey: ['gatherings', 'list'],
          refetchType: isOpen ? 'none' : 'active',
        }),
        client.invalidateQueries({ queryKey: ['gatherings', 'next'] }),
        client.invalidateQueries({ queryKey: agendaNewsKey }),
      ])
    },
  ),
]
