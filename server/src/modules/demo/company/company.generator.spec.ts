import { DAY_MS } from '@osmose/shared/core/local-day'
import { generateCompany } from './company.generator.js'
import { must } from './company.must.js'
import type { DemoCompany, DemoPost } from './company.types.js'
import { pages } from './content/pages.js'

const options = { seed: 'osmose', today: '2026-11-22', timeZone: 'Europe/Paris' }
const company = generateCompany(options)
const people = new Map(company.people.map((person) => [person.key, person]))
const communities = new Map(company.communities.map((community) => [community.key, community]))
const posts = new Map(company.posts.map((post) => [post.key, post]))
const comments = company.posts.flatMap((post) => post.comments.map((comment) => ({ ...comment, post })))
const midnight = '2026-11-21T23:00:00.000Z'

describe('the demo company', () => {
  it('is the same object for the same seed and day, and another for another seed', () => {
    expect(generateCompany(options)).toEqual(company)
    expect(generateCompany({ ...options, seed: 'autre' }).posts).not.toEqual(company.posts)
  })

  it('has 240 people in nine departments on three sites, and the cast in their roles', () => {
    const today = company.people.filter((person) => !person.leftOn)
    expect(today).toHaveLength(240)
    expect(company.sites).toHaveLength(3)
    expect(company.departments).toHaveLength(9)
    for (const { key, size } of company.departments)
      expect([key, today.filter((person) => person.department === key).length]).toEqual([key, size])
    expect(company.departments.filter((department) => department.size < 10)).toHaveLength(3)
    expect(company.people.length - today.length).toBeGreaterThanOrEqual(5)
    expect(people.get('karim')).toMatchObject({
      name: 'Karim Ould-Amar',
      joinedOn: '2026-11-16',
      site: 'le-mans',
    })
    expect(people.get('helene')?.networkRoles).toEqual(['communityManager'])
    expect(people.get('nadege')?.networkRoles).toEqual(['hr'])
    expect(people.get('ewa')?.networkRoles).toEqual(['admin'])
    expect(today.filter((person) => person.joinedOn > '2026-11-08').length).toBeGreaterThanOrEqual(4)
  })

  it('gives everyone a manager who comes before them, a unique key and a unique address', () => {
    const seen = new Set<string>()
    for (const person of company.people) {
      if (person.key === 'etienne') expect(person.manager).toBeNull()
      else expect(seen).toContain(person.manager)
      seen.add(person.key)
    }
    expect(seen.size).toBe(company.people.length)
    const addresses = company.people.flatMap((person) => person.email ?? [])
    expect(new Set(addresses).size).toBe(addresses.length)
    for (const address of addresses) expect(address).toMatch(/^[a-z-]+\.[a-z-]+@merand\.example$/)
  })

  it('writes enough: posts, answers, languages', () => {
    expect(company.posts.length).toBeGreaterThanOrEqual(700)
    expect(company.posts.length).toBeLessThanOrEqual(900)
    expect(comments.length).toBeGreaterThanOrEqual(2400)
    expect(comments.length).toBeLessThanOrEqual(3500)
    expect(company.posts.filter((post) => !/-m\d+-\d+$/.test(post.key)).length).toBeGreaterThanOrEqual(130)
    expect(company.posts.filter((post) => post.lang === 'en').length).toBeGreaterThan(20)
  })

  it('names only people, places and texts that exist, once each', () => {
    const keys = [...company.posts.map((post) => post.key), ...comments.map((comment) => comment.key)]
    expect(new Set(keys).size).toBe(keys.length)
    const strangers: string[] = []
    for (const post of company.posts) {
      expect(communities.has(post.community)).toBe(true)
      const own = new Set(post.comments.map((comment) => comment.key))
      const first = new Set(
        post.comments.filter((comment) => comment.parent === null).map((comment) => comment.key),
      )
      for (const comment of post.comments)
        if (comment.parent !== null) expect(first).toContain(comment.parent)
      if (post.accepted) expect(first).toContain(post.accepted.comment)
      if (post.kind === 'question') expect(post.title).toBeTruthy()
      else expect(post.accepted).toBeNull()
      expect(own.size).toBe(post.comments.length)
      expect(post.text.length).toBeGreaterThan(0)
      for (const text of [post, ...post.comments])
        for (const key of [text.author, ...text.mentions, ...text.reactions.map((each) => each.person)])
          if (!people.has(key)) strangers.push(key)
    }
    expect(strangers).toEqual([])
    for (const flag of company.flags) {
      const post = posts.get(flag.target.post)
      expect(post).toBeDefined()
      if (flag.target.comment)
        expect(post!.comments.map((comment) => comment.key)).toContain(flag.target.comment)
    }
  })

  it.each(['2026-11-23', '2026-12-31', '2027-02-28', '2027-08-15'])(
    'keeps no page that is older than its place, nor by somebody who was not there, on %s',
    (today) => {
      const of = generateCompany({ ...options, today })
      const opened = new Map(of.communities.map(({ key, createdAt }) => [key, createdAt]))
      const joined = new Map(of.people.map(({ key, joinedOn }) => [key, joinedOn]))
      const early = pages.flatMap(({ key, community, texts }) =>
        texts
          .map(({ by, days }) => ({
            by,
            at: new Date(Date.parse(`${today}T10:20:00Z`) - days * DAY_MS).toISOString(),
          }))
          .filter(({ by, at }) => at < must(opened.get(community)) || at < must(joined.get(by)))
          .map(({ by, at }) => `${key} by ${by} on ${at}`),
      )
      expect(early).toEqual([])
    },
  )

  it('lets only members write, after they joined, and members join after the place was made', () => {
    for (const community of company.communities) {
      const joined = new Map(community.members.map((member) => [member.person, member.joinedAt]))
      const early: string[] = []
      expect(joined.size).toBe(community.members.length)
      for (const at of joined.values()) expect(at >= community.createdAt).toBe(true)
      for (const request of community.requests) expect(joined.has(request.person)).toBe(false)
      for (const post of company.posts.filter((each) => each.community === community.key))
        for (const text of [post, ...post.comments]) {
          if (!(text.at > joined.get(text.author)!)) early.push(text.key)
          if (community.visibility === 'public') continue
          if (text.reactions.some((reaction) => !(reaction.at > joined.get(reaction.person)!)))
            early.push(text.key)
        }
      expect(early).toEqual([])
    }
  })

  it('keeps time: answers after questions, nobody before arriving or after leaving, nothing tomorrow', () => {
    for (const post of company.posts)
      for (const comment of post.comments) {
        expect(comment.at > post.at).toBe(true)
        const parent = post.comments.find((each) => each.key === comment.parent)
        if (parent) expect(comment.at > parent.at).toBe(true)
      }
    expect(outOfTime(company, midnight)).toEqual([])
  })

  it('counts every day with a word or a reaction as a day of activity', () => {
    const days = new Map(
      company.activity.map((each) => [each.person, new Set(each.days.map((day) => day.day))]),
    )
    expect(everything(company).filter(({ who, at }) => !days.get(who)?.has(at.slice(0, 10)))).toEqual([])
  })

  it('works in working time: weekdays almost only, no public holiday, a quiet August', () => {
    const texts = [...company.posts, ...comments]
    expect(texts.filter((text) => [0, 6].includes(new Date(text.at).getUTCDay()))).toHaveLength(0)
    expect(texts.filter((text) => ['07-14', '11-11', '05-08'].includes(text.at.slice(5, 10)))).toHaveLength(0)
    expect(postsOf('2026-08')).toBeLessThan(postsOf('2026-07') / 1.5)
  })

  it('adopts the network month after month, and less in August', () => {
    const rates = ['05-31', '06-30', '07-31', '08-31', '09-30', '10-31'].map(
      (day) => ladderOn(`2026-${day}`).adoption,
    )
    expect(rates[0]).toBeGreaterThan(0.35)
    expect(rates[0]).toBeLessThan(0.41)
    expect(rates[3]).toBeLessThan(rates[2]!)
    expect(rates[4]).toBeGreaterThan(rates[2]!)
    expect(rates[5]).toBeGreaterThan(0.61)
    expect(rates[5]).toBeLessThan(0.67)
    const { reader, reactor, commenter, author } = ladderOn('2026-10-31')
    for (const [share, wished] of [
      [reader, 0.3],
      [reactor, 0.13],
      [commenter, 0.12],
      [author, 0.09],
    ] as const)
      expect(Math.abs(share - wished)).toBeLessThan(0.035)
    const never = company.people.filter((person) => !person.leftOn && !person.firstSignInAt)
    expect(never.length / 240).toBeGreaterThan(0.07)
    expect(never.length / 240).toBeLessThan(0.13)
  })

  it.each(['2026-11-22', '2026-12-13', '2027-02-06', '2027-03-03', '2027-05-31'])(
    'lets nobody come or go in the month before %s, so that its report can say what changed; few in the one before',
    (today) => {
      const { people } = generateCompany({ ...options, today })
      const end = (back: number) =>
        new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - back, 0))
          .toISOString()
          .slice(0, 10)
      const on = (day: string) =>
        people.filter((person) => person.joinedOn <= day && (!person.leftOn || person.leftOn > day))
      const moved = (back: number) => {
        const [before, now] = [new Set(on(end(back + 1))), new Set(on(end(back)))]
        const who = people.filter((person) => before.has(person) !== now.has(person))
        return [...new Set(who.map(({ department }) => department))].toSorted()
      }
      expect(moved(1)).toEqual([])
      expect(moved(2)).toEqual(['production', 'service-client'])
    },
  )

  it('has a dozen people who came for the first time this fortnight, of whom the network knows only the job', () => {
    const newcomers = company.people.filter(
      ({ firstSignInAt }) => firstSignInAt !== null && firstSignInAt > '2026-11-09T00:00:00.000Z',
    )
    const thin = newcomers.filter(({ bio, languages }) => bio === null && languages.length === 0)
    expect(thin.length).toBeGreaterThanOrEqual(12)
    expect(thin.length).toBeLessThanOrEqual(15)
    for (const { firstSignInAt } of thin) expect(firstSignInAt! < '2026-11-21').toBe(true)
  })

  it('shows the wall: Production and Bureau d’études ask a lot and hardly answer each other', () => {
    const answers = (asker: string, answerer: string) =>
      comments.filter(
        ({ author, post }) =>
          post.kind === 'question' &&
          author !== post.author &&
          people.get(post.author)!.department === asker &&
          people.get(author)!.department === answerer,
      ).length
    expect(answers('production', 'qualite')).toBeGreaterThan(60)
    expect(answers('bureau-etudes', 'qualite')).toBeGreaterThan(25)
    expect(answers('production', 'bureau-etudes') + answers('bureau-etudes', 'production')).toBeGreaterThan(0)
    expect(answers('production', 'bureau-etudes')).toBeLessThan(5)
    expect(answers('bureau-etudes', 'production')).toBeLessThan(5)
  })

  it('has a community that lives, one that fades, and questions that wait in several places', () => {
    const monthly = (key: string, month: string) =>
      company.posts.filter((post) => post.community === key && post.at.startsWith(month)).length
    expect(monthly('soudure', '2026-10')).toBeGreaterThan(2 * monthly('soudure', '2026-06'))
    expect(monthly('securite', '2026-06')).toBeGreaterThan(3 * monthly('securite', '2026-11'))
    const waiting = company.posts.filter(
      (post) => post.kind === 'question' && post.comments.length === 0 && post.at < '2026-11-18',
    )
    expect(new Set(waiting.map((post) => post.community)).size).toBeGreaterThanOrEqual(4)
    for (const key of ['bonjour-karim', 'bonjour-ousmane', 'bonjour-salome'])
      expect(posts.get(key)?.comments).toEqual([])
    expect(company.communities.filter((each) => each.visibility === 'private')).toHaveLength(3)
    expect(company.communities.filter((each) => each.visibility === 'secret')).toHaveLength(2)
    expect(company.communities.filter((each) => each.archivedAt)).toHaveLength(1)
    expect(company.communities.flatMap((each) => each.requests).length).toBeGreaterThanOrEqual(3)
    for (const community of company.communities) expect(community.signs).toHaveLength(3)
  })

  it('leaves three flags to decide', () => {
    expect(company.flags.filter((flag) => flag.decision === null)).toHaveLength(3)
    expect(company.flags.filter((flag) => flag.decision !== null).length).toBeGreaterThanOrEqual(4)
  })

  it('logs one finished trial by person and one running by question, both outcomes of each', () => {
    const [profile, question] = company.experiments
    expect(profile!.endedAt).not.toBeNull()
    expect(profile!.triggers.length).toBeGreaterThan(170)
    expect(question!.endedAt).toBeNull()
    expect(question!.triggers).toHaveLength(40)
    for (const { unit, at, goalAt, recipients, responses } of profile!.triggers) {
      expect(people.has(unit)).toBe(true)
      if (goalAt.heldOut) expect(goalAt.treated).toBe(goalAt.heldOut)
      if (goalAt.treated) expect(goalAt.treated > at).toBe(true)
      expect(responses.map((response) => response.person)).toEqual(recipients)
    }
    for (const { unit, at } of question!.triggers) expect(posts.get(unit)!.at < at).toBe(true)
  })

  it('never says the same thing twice', () => {
    const texts = [...company.posts, ...comments].map((text) => text.text)
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
  })

  it('writes French as a printer would', () => {
    const texts = [
      ...company.posts.flatMap((post) => [post.title ?? '', post.text]),
      ...comments.map((comment) => comment.text),
      ...company.people.flatMap((person) => [person.bio ?? '', person.title]),
      ...company.communities.flatMap((each) => [
        each.name,
        each.purpose,
        each.problem,
        ...each.signs,
        ...each.requests.map((request) => request.message ?? ''),
      ]),
      ...company.flags.flatMap((flag) => [
        flag.decision?.reason ?? '',
        ...flag.flaggedBy.map((each) => each.note ?? ''),
      ]),
      ...company.experiments.map((experiment) => experiment.hypothesis),
    ]
    for (const fault of [
      /['"]/,
      / [?!;:%»]|« /,
      /(?<!@)\{|[[\]|]/,
      / {2}|\?\.|\.\.|,,| [,.]/,
      /\b(de|que|jusque) (?!onze|oui|un\b)[aeiouéèê][a-zéèêî]/,
    ])
      expect(texts.filter((text) => fault.test(text))).toEqual([])
  })

  it.each(['2026-12-01', '2027-01-04', '2027-05-09', '2027-08-31', '2028-02-29'])(
    'is whole on %s too',
    (today) => {
      const other = generateCompany({ ...options, today })
      expect(other.people.filter((person) => !person.leftOn)).toHaveLength(240)
      expect(other.posts.length).toBeGreaterThan(650)
      expect(other.flags.filter((flag) => flag.decision === null)).toHaveLength(3)
      expect(outOfTime(other, `${today}T00:00:00.000Z`)).toEqual([])
    },
  )
})

/** What somebody did before they came, after they left, or tomorrow. */
function outOfTime(of: DemoCompany, end: string) {
  const known = new Map(of.people.map((person) => [person.key, person]))
  return everything(of).filter(({ who, at }) => {
    const { firstSignInAt, joinedOn, leftOn } = known.get(who)!
    const day = at.slice(0, 10)
    return (
      at >= end ||
      firstSignInAt === null ||
      at < firstSignInAt ||
      day < joinedOn ||
      (leftOn !== null && day > leftOn)
    )
  })
}

/** Whoever did something, and when. */
function everything(of: DemoCompany): { who: string; at: string }[] {
  const texts = of.posts.flatMap((post: DemoPost) => [post, ...post.comments])
  return [
    ...texts.map((text) => ({ who: text.author, at: text.at })),
    ...texts.flatMap((text) => text.reactions.map((each) => ({ who: each.person, at: each.at }))),
    ...of.posts.flatMap((post) => (post.accepted ? [{ who: post.author, at: post.accepted.at }] : [])),
    ...of.communities.flatMap((each) =>
      each.requests.map((request) => ({ who: request.person, at: request.at })),
    ),
    ...of.communities.map((each) => ({ who: each.createdBy, at: each.createdAt })),
    ...of.flags.flatMap((flag) => flag.flaggedBy.map((each) => ({ who: each.person, at: each.at }))),
    ...of.flags.flatMap((flag) => (flag.decision ? [{ who: flag.decision.by, at: flag.decision.at }] : [])),
  ]
}

const postsOf = (month: string) => company.posts.filter((post) => post.at.startsWith(month)).length

/** Shares of the ladder over the 28 days that end on `day`. */
function ladderOn(day: string) {
  const first = new Date(Date.parse(day) - 27 * 86_400_000).toISOString().slice(0, 10)
  const inside = (at: string) => at.slice(0, 10) >= first && at.slice(0, 10) <= day
  const eligible = company.people.filter(
    (person) => person.joinedOn <= day && (!person.leftOn || person.leftOn > day),
  )
  const active = new Set(
    company.activity.filter((each) => each.days.some((one) => inside(one.day))).map((each) => each.person),
  )
  const authors = new Set(company.posts.filter((post) => inside(post.at)).map((post) => post.author))
  const commenters = new Set(
    comments.filter((comment) => inside(comment.at)).map((comment) => comment.author),
  )
  const reactors = new Set(
    [...company.posts, ...comments].flatMap((text) =>
      text.reactions.filter((each) => inside(each.at)).map((each) => each.person),
    ),
  )
  const share = (is: (key: string) => boolean) =>
    eligible.filter((person) => is(person.key)).length / eligible.length
  return {
    adoption: share((key) => active.has(key)),
    author: share((key) => authors.has(key)),
    commenter: share((key) => !authors.has(key) && commenters.has(key)),
    reactor: share((key) => !authors.has(key) && !commenters.has(key) && reactors.has(key)),
    reader: share(
      (key) => active.has(key) && !authors.has(key) && !commenters.has(key) && !reactors.has(key),
    ),
  }
}
