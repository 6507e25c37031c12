import { queryOptions, type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import {
  answerNudge,
  type Family,
  launch,
  type Limits,
  listRules,
  type Nudge,
  readExperiment,
  readMine,
  readPending,
  readRule,
  type Rule,
  type RuleKey,
  ruleKey,
  saveDraft,
  setExperimentState,
  setFamily,
  setLimits,
} from '@osmose/shared/nudges/nudges.contract'
import { showToast } from '../../ui/toasts'
import { type ApiError, call } from '../../lib/call'
import { errorText, t } from '../../lib/i18n'

export const nudgeKeys = {
  all: ['nudges'] as const,
  rules: ['nudges', 'rules'] as const,
  rule: (key: string) => ['nudges', 'rule', key] as const,
  experiment: (id: string) => ['nudges', 'experiment', id] as const,
  pending: ['nudges', 'pending'] as const,
  mine: ['nudges', 'mine'] as const,
}

export const rulesQuery = queryOptions({
  queryKey: nudgeKeys.rules,
  queryFn: ({ signal }) => call(listRules, { signal }),
})
export const ruleQuery = (key: RuleKey) =>
  queryOptions({
    queryKey: nudgeKeys.rule(key),
    queryFn: ({ signal }) => call(readRule, { params: { key }, signal }),
  })
export const experimentQuery = (id: string) =>
  queryOptions({
    queryKey: nudgeKeys.experiment(id),
    queryFn: ({ signal }) => call(readExperiment, { params: { experimentId: id }, signal }),
  })
export const pendingQuery = queryOptions({
  queryKey: nudgeKeys.pending,
  queryFn: ({ signal }) => call(readPending, { signal }),
  staleTime: 60_000,
})
export const mineQuery = queryOptions({
  queryKey: nudgeKeys.mine,
  queryFn: ({ signal }) => call(readMine, { signal }),
})

/** A key of an address; undefined for a rule that does not exist. */
export const toRuleKey = (text: string): RuleKey | undefined => ruleKey.options.find((key) => key === text)

const failed = (error: unknown): void => void showToast(errorText(error as ApiError))
const stale = (client: QueryClient, key: readonly string[]) => client.invalidateQueries({ queryKey: key })

/** Keeps what was chosen; the numbers beside it are those of the server. */
export function useDraft(key: RuleKey) {
  const client = useQueryClient()
  return useMutation({
    scope: { id: `nudges draft ${key}` },
    mutationFn: (body: { settings?: Record<string, number>; hypothesis?: string }) =>
      call(saveDraft, { params: { key }, body }),
    onMutate: ({ settings }) => {
      if (!settings) return
      client.setQueryData<Rule>(
        nudgeKeys.rule(key),
        (rule) =>
          rule && {
            ...rule,
            settings: rule.settings.map((choice) => ({
              ...choice,
              value: settings[choice.key] ?? choice.value,
            })),
          },
      )
    },
    onSuccess: (rule) => void client.setQueryData(nudgeKeys.rule(key), rule),
    onError: (error) => {
      failed(error)
      return stale(client, nudgeKeys.rule(key))
    },
  })
}

export function useLaunch(key: RuleKey) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (hypothesis: string) => call(launch, { params: { key }, body: { hypothesis } }),
    onSuccess: async (experiment) => {
      client.setQueryData(nudgeKeys.experiment(experiment.id), experiment)
      await Promise.all([stale(client, nudgeKeys.rules), stale(client, nudgeKeys.rule(key))])
    },
    onError: failed,
  })
}

export function useExperimentState(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { state: 'running' | 'paused' | 'ended'; note?: string }) =>
      call(setExperimentState, { params: { experimentId: id }, body }),
    onSuccess: async (experiment) => {
      client.setQueryData(nudgeKeys.experiment(id), experiment)
      await Promise.all([stale(client, nudgeKeys.rules), stale(client, nudgeKeys.rule(experiment.rule))])
    },
    onError: failed,
  })
}

export function useLimits() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Limits) => call(setLimits, { body }),
    onSuccess: async () => {
      await stale(client, nudgeKeys.rules)
      showToast(t('nudges.limits_saved'))
    },
    onError: failed,
  })
}

export function useFamily() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ family, wanted }: { family: Family; wanted: boolean }) =>
      call(setFamily, { params: { family }, body: { wanted } }),
    onSuccess: () => stale(client, nudgeKeys.all),
    onError: failed,
  })
}

/** My answer to a message; a refusal can be taken back at once. */
export function useAnswer({ id, family }: Pick<Nudge, 'id' | 'family'>) {
  const client = useQueryClient()
  const want = useFamily()
  return useMutation({
    mutationFn: (answer: 'acted' | 'later' | 'refused') =>
      call(answerNudge, { params: { nudgeId: id }, body: { answer } }),
    onMutate: () => client.setQueryData(nudgeKeys.pending, { nudge: null }),
    onSuccess: (_reply, answer) => {
      if (answer === 'later') showToast(t('nudges.postponed'))
      if (answer === 'refused')
        showToast(t('nudges.refused'), {
          label: t('nudges.undo'),
          run: () =>
            want.mutate({ family, wanted: true }, { onSuccess: () => showToast(t('nudges.wanted_again')) }),
        })
    },
    onError: failed,
    onSettled: () => stale(client, nudgeKeys.all),
  })
}
