import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { BodyOf } from '@osmose/shared/core/endpoint'
import { editMyProfile, type Profile, uploadMyPhoto } from '@osmose/shared/directory/directory.contract'
import { type ApiError, call } from '../../lib/call'
import { errorText } from '../../lib/i18n'
import { showToast } from '../../ui/toasts'
import { identityKeys } from '../identity/identity.public'
import { directoryKeys, keepProfile } from './directory.queries'

export type ProfileChange = BodyOf<typeof editMyProfile>

/** Changes my page on screen at once; what the server refuses comes back as it was, and says why. */
export function useEditProfile(personId: string) {
  const client = useQueryClient()
  const key = directoryKeys.profile(personId)
  return useMutation({
    mutationFn: (body: ProfileChange) => call(editMyProfile, { body }),
    onMutate: async (change) => {
      await client.cancelQueries({ queryKey: key })
      const before = client.getQueryData<Profile>(key)
      if (before) keepProfile(client, withChange(before, change))
      return { before }
    },
    onError: (error, _change, context) => {
      if (context?.before) keepProfile(client, context.before)
      showToast(errorText(error as ApiError))
    },
    onSuccess: (profile) => {
      keepProfile(client, profile)
      void client.invalidateQueries({ queryKey: identityKeys.all })
    },
  })
}

/** The department needs the server to say its name; all else is known here. */
function withChange(profile: Profile, { title, bio, skills, languages, avatar }: ProfileChange): Profile {
  return {
    ...profile,
    person: {
      ...profile.person,
      title: title === undefined ? profile.person.title : title,
      photo: avatar === 'drawn' ? null : profile.person.photo,
    },
    bio: bio === undefined ? profile.bio : bio,
    skills: skills ?? profile.skills,
    languages: languages ?? profile.languages,
  }
}

export function useUploadPhoto() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (photo: Blob) => call(uploadMyPhoto, { upload: photo }),
    onSuccess: (profile) => {
      keepProfile(client, profile)
      void client.invalidateQueries({ queryKey: identityKeys.all })
    },
  })
}
