import { type ReactNode, useEffect, useState } from 'react'
import { useIsFetching } from '@tanstack/react-query'
import { Part } from '../features/failure/part.public'
import { speakWhole, useWholeSpeech } from '../lib/i18n'
import { homeSlots } from './home-slots'

/**
 * The cards of the home page. Where they stand above the posts, these wait until every card knows whether it has something
 * to say, so that none pushes them down under their reader; what cannot be fetched or asked holds nothing up.
 */
export function useHomeCards(above: boolean): { cards: ReactNode; areKnown: boolean } {
  const whole = useWholeSpeech()
  const [drawn, setDrawn] = useState(false)
  const [known, setKnown] = useState(false)
  const asking = useIsFetching({
    predicate: ({ queryKey, state }) =>
      state.fetchFailureCount === 0 &&
      homeSlots.some(({ asks }) => asks.every((part, at) => part === queryKey[at])),
  })
  useEffect(() => {
    if (!above) return
    Promise.all([speakWhole(), ...homeSlots.map(({ load }) => load())]).catch(() => setDrawn(true))
  }, [above])
  // Once they are known they stay so: what is asked again later moves nothing.
  if (drawn && asking === 0 && !known) setKnown(true)
  const cards = (
    <Part>
      {whole && (
        <>
          {homeSlots.map(({ Card }, at) => (
            <Card key={at} />
          ))}
          <Drawn onDrawn={setDrawn} />
        </>
      )}
    </Part>
  )
  return { cards, areKnown: !above || known }
}

/** Says that what stands before it is on the page; its questions are asked by then. */
function Drawn({ onDrawn }: { onDrawn: (drawn: true) => void }) {
  useEffect(() => onDrawn(true), [onDrawn])
  return null
}
