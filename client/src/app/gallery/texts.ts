import { createContext, useContext } from 'react'
import { en } from '@osmose/shared/gallery/messages.en'
import { fr } from '@osmose/shared/gallery/messages.fr'

export type Texts = { [K in keyof typeof fr]: string }

export const catalogues: Record<'fr' | 'en', Texts> = { fr, en }

export const TextsContext = createContext<Texts>(fr)
export const useTexts = () => useContext(TextsContext)

/** Which of the two grounds a copy of the gallery stands on, to keep the names of landmarks apart. */
export const GroundContext = createContext('light')
export const useGround = () => useContext(GroundContext)
