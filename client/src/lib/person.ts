import { readPhotoPath } from '@osmose/shared/directory/directory.contract'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import { t } from './i18n'

export interface Face {
  id?: string
  name: string
  photo?: string | null
  nobody?: 'former'
}

/** What an avatar needs to be drawn; someone whose account is gone keeps a place without a name. */
export function faceOf(person: Pick<PersonRef, 'id' | 'name' | 'photo'> | null): Face {
  if (!person) return { name: t('posts.former_colleague'), nobody: 'former' }
  return {
    id: person.id,
    name: person.name,
    photo: person.photo === null ? null : readPhotoPath(person.id, person.photo),
  }
}

/** « chef d’équipe, Production », as far as it is known. */
export const positionOf = (person: PersonRef): string =>
  [person.title, person.department].filter(Boolean).join(', ')
/** « Production, Nantes ». */
export const placeOf = (person: PersonRef): string =>
  [person.department, person.site].filter(Boolean).join(', ')
