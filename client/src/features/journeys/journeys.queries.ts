import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { BodyOf, Endpoint, ReplyOf } from '@osmose/shared/core/endpoint'
import { editMyProfile, editMySettings, uploadMyPhoto } from '@osmose/shared/directory/directory.contract'
import {
  type FirstSteps,
  readFirstSteps,
  restFromSteps,
  resumeSteps,
  skipStep,
  type Step,
  unskipStep,
} from '@osmose/shared/journeys/journeys.contract'
import { react } from '@osmose/shared/posts/posts.contract'
import { showToast } from '../../ui/toasts'
import { type ApiError, call } from '../../lib/call'
import { errorText, speak, t } from '../../lib/i18n'
import { identityKeys } from '../identity/identity.public'

export const journeyKeys = { all: ['journeys'] as const, firstSteps: ['journeys', 'first-steps'] as const }

export const firstStepsQuery = queryOptions({
  queryKey: journeyKeys.firstSteps,
  queryFn: ({ signal }) => call(readFirstSteps, { signal }),
  staleTime: 60_000,
})

const failed = (error: unknown): void => void showToast(errorText(error as ApiError))

/** An act whose reply is the first steps as they now stand. */
function useActing<V>(act: (value: V) => Promise<FirstSteps>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async (steps) => {
      // What was asked before the act would put its answer over this one.
      await client.cancelQueries({ queryKey: journeyKeys.firstSteps })
      client.setQueryData(journeyKeys.firstSteps, steps)
    },
    onError: failed,
  })
}

/** The last one passed ends the journey, and with it what would take the step up again: the word about it can. */
export function useSkip() {
  const takeUp = useTakeUp()
  return useActing(async (step: Step) => {
    const steps = await call(skipStep, { params: { step } })
    if (steps.state === 'done')
      showToast(t('journeys.passed'), { label: t('journeys.undo'), run: () => takeUp.mutate(step) })
    return steps
  })
}
export const useTakeUp = () => useActing((step: Step) => call(unskipStep, { params: { step } }))
export const useResume = () => useActing(() => call(resumeSteps))

/** Ends kindly, and can be taken back at once. */
export function useRest() {
  const resume = useResume()
  const rest = useActing(() => call(restFromSteps))
  return () =>
    rest.mutate(undefined, {
      onSuccess: () =>
        showToast(t('journeys.rested'), { label: t('journeys.undo'), run: () => resume.mutate(undefined) }),
    })
}

/** Something that may be a step: the steps are read again after it, never ticked here. */
function useDeed<V, R>(
  act: (value: V) => Promise<R>,
  done: string | undefined,
  keys: readonly (readonly unknown[])[] = [],
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      if (done) showToast(done)
      await Promise.all([journeyKeys.all, ...keys].map((queryKey) => client.invalidateQueries({ queryKey })))
    },
    onError: failed,
  })
}

type Body<E extends Endpoint> = BodyOf<E> & object

export const useKeepHours = () =>
  useDeed(
    async (body: Body<typeof editMySettings>): Promise<ReplyOf<typeof editMySettings>> => {
      const settings = await call(editMySettings, { body })
      if (body.locale) await speak(body.locale)
      return settings
    },
    undefined,
    [identityKeys.all],
  )

export const useKeepProfile = () =>
  useDeed((body: Body<typeof editMyProfile>) => call(editMyProfile, { body }), t('journeys.profile_saved'), [
    identityKeys.all,
    ['directory'],
  ])
export const useKeepPhoto = () =>
  useDeed((photo: Blob) => call(uploadMyPhoto, { upload: photo }), t('journeys.profile_picture_done'), [
    identityKeys.all,
    ['directory'],
  ])
export const useThank = () =>
  useDeed(
    (postId: string) => call(react, { params: { postId }, body: { kind: 'thanks' } }),
    t('journeys.thanked'),
  )
