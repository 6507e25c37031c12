import { Injectable } from '@nestjs/common'
import { dayText, localDay } from '@osmose/shared/core/local-day'
import { Clock } from '../../platform/clock/clock.js'
import { Config } from '../../platform/config/config.js'
import { Database } from '../../platform/database/database.js'
import { Organisation } from '../organisation/organisation.public.js'
import { generateCompany } from './company/company.generator.js'
import type { Loading } from './demo.context.js'
import { LoadAnnouncements } from './load-announcements.js'
import { LoadConversation } from './load-conversation.js'
import { LoadFiles } from './load-files.js'
import { LoadFigures } from './load-figures.js'
import { LoadFollowing } from './load-following.js'
import { LoadAsking } from './load-asking.js'
import { LoadGatherings } from './load-gatherings.js'
import { LoadInbox } from './load-inbox.js'
import { LoadKinds } from './load-kinds.js'
import { LoadMessages } from './load-messages.js'
import { LoadModeration } from './load-moderation.js'
import { LoadNudges } from './load-nudges.js'
import { LoadPages } from './load-pages.js'
import { LoadPeople } from './load-people.js'
import { LoadPlaceWords } from './load-place-words.js'
import { LoadPlaces } from './load-places.js'
import { LoadReading } from './load-reading.js'
import { LoadThreads } from './load-threads.js'

/** Same seed and day, same company. */
const SEED = 'merand'

/** Fills an empty instance with the demonstration company, in one transaction: all of it or nothing. */
@Injectable()
export class DemoLoader {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly db: Database,
    private readonly organisation: Organisation,
    private readonly loadPeople: LoadPeople,
    private readonly loadPlaces: LoadPlaces,
    private readonly loadPlaceWords: LoadPlaceWords,
    private readonly loadConversation: LoadConversation,
    private readonly loadKinds: LoadKinds,
    private readonly loadAsking: LoadAsking,
    private readonly loadGatherings: LoadGatherings,
    private readonly loadAnnouncements: LoadAnnouncements,
    private readonly loadThreads: LoadThreads,
    private readonly loadPages: LoadPages,
    private readonly loadReading: LoadReading,
    private readonly loadFollowing: LoadFollowing,
    private readonly loadMessages: LoadMessages,
    private readonly loadModeration: LoadModeration,
    private readonly loadNudges: LoadNudges,
    private readonly loadFiles: LoadFiles,
    private readonly loadInbox: LoadInbox,
    private readonly loadFigures: LoadFigures,
  ) {}

  async load(): Promise<void> {
    const company = generateCompany({
      seed: SEED,
      today: dayText(localDay(this.clock.now().getTime(), this.config.timeZone)),
      timeZone: this.config.timeZone,
    })
    await this.db.transaction(async (tx) => {
      await tx.many('set local statement_timeout = 0')
      // Files are drawn and texts read on the way: a slow machine may take its time between two statements.
      await tx.many('set local idle_in_transaction_session_timeout = 0')
      await this.organisation.create(tx, {
        name: company.organisation.name,
        locale: this.config.locale,
        timeZone: this.config.timeZone,
        kind: 'demo',
        // The same draw each time, like the company itself; a real instance makes its own secret.
        experimentSalt: `demonstration-${SEED}`,
      })
      const loading: Loading = {
        tx,
        company,
        people: new Map(),
        communities: new Map(),
        posts: new Map(),
        comments: new Map(),
      }
      await this.loadPeople.load(loading)
      await this.loadPlaces.load(loading)
      await this.loadPlaceWords.load(loading)
      await this.loadConversation.load(loading)
      await this.loadKinds.load(loading)
      await this.loadGatherings.load(loading)
      await this.loadAsking.load(loading)
      await this.loadAnnouncements.load(loading)
      await this.loadThreads.load(loading)
      await this.loadPages.load(loading)
      await this.loadFiles.load(loading)
      await this.loadReading.views(loading)
      await this.loadReading.places(loading)
      await this.loadFollowing.load(loading)
      await this.loadMessages.load(loading)
      await this.loadModeration.load(loading)
      await this.loadNudges.load(loading)
      await this.loadInbox.load(loading)
      await this.loadFigures.load(loading)
    })
    await this.db.many('analyze')
  }
}
