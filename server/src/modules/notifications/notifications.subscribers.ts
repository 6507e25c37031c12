import { Injectable } from '@nestjs/common'
import { reminderDue } from '../../events/bookmarks.events.js'
import { acknowledged, peopleCalled } from '../../events/announcements.events.js'
import {
  membershipRequested,
  personInvited,
  requestDecided,
  requestWithdrawn,
} from '../../events/communities.events.js'
import { personCalled } from '../../events/messages.events.js'
import {
  leadersChanged,
  sessionAnswered,
  sessionDeclined,
  sessionOpened,
} from '../../events/asking.events.js'
import { publicationFailed } from '../../events/drafts.events.js'
import { seatsFreed } from '../../events/gatherings.events.js'
import { kudosGiven } from '../../events/kudos.events.js'
import { decided, messageJudged } from '../../events/moderation.events.js'
import { mandateGiven, mandateUsed } from '../../events/mandates.events.js'
import { nudgeDue } from '../../events/nudges.events.js'
import {
  pageAssigned,
  pageCreated,
  pageEdited,
  pageOrphaned,
  pageReviewDue,
} from '../../events/pages.events.js'
import {
  answerAccepted,
  askedToo,
  questionsJoined,
  commentPublished,
  languagesChanged,
  threadClosed,
  threadMoved,
  threadPinned,
  reacted,
} from '../../events/posts.events.js'
import type { Tx } from '../../platform/database/database.js'
import { type EventOf, Subscribes } from '../../platform/outbox/decorators.js'
import { Communities } from '../communities/communities.public.js'
import { FlaggersQuery } from './flaggers.query.js'
import type { Notice } from './notice.js'
import { Telling } from './telling.js'
import { onReminder } from './rules/bookmarks.rules.js'
import { onPeopleCalled } from './rules/announcements.rules.js'
import { onDecision, onInvitation, onRequest, threadOfRequests } from './rules/communities.rules.js'
import {
  onLeadersChanged,
  onSessionAnswered,
  onSessionDeclined,
  onSessionOpened,
} from './rules/asking.rules.js'
import { onCall } from './rules/messages.rules.js'
import { onPublicationFailed } from './rules/drafts.rules.js'
import { onSeatFreed } from './rules/gatherings.rules.js'
import { onKudos } from './rules/kudos.rules.js'
import { onMandateGiven, onMandateUsed } from './rules/mandates.rules.js'
import { onNudge } from './rules/nudges.rules.js'
import { onFlagsRead, onMessageJudged, onModeration } from './rules/moderation.rules.js'
import {
  onPageAssigned,
  onPageCreated,
  onPageEdited,
  onPageOrphaned,
  onReviewDue,
} from './rules/pages.rules.js'
import { onAnswer, onAskedToo, onQuestionsJoined, onComment, onReaction } from './rules/posts.rules.js'
import { onThreadClosed, onThreadMoved, onThreadPinned, onTranslation } from './rules/threads.rules.js'

/** Events in, lines out. What is told lies in `rules/`; this only carries it. What may concern many is for `Rounds`. */
@Injectable()
export class NotificationsSubscribers {
  constructor(
    private readonly telling: Telling,
    private readonly communities: Communities,
    private readonly flaggers: FlaggersQuery,
  ) {}

  @Subscribes('notifications.comment', commentPublished)
  comment(tx: Tx, event: EventOf<typeof commentPublished>): Promise<void> {
    return this.tell(tx, onComment(event), event)
  }

  @Subscribes('notifications.reaction', reacted)
  reaction(tx: Tx, event: EventOf<typeof reacted>): Promise<void> {
    return this.tell(tx, onReaction(event), event)
  }

  @Subscribes('notifications.answer', answerAccepted)
  answer(tx: Tx, event: EventOf<typeof answerAccepted>): Promise<void> {
    return this.tell(tx, onAnswer(event), event)
  }

  @Subscribes('notifications.membership_request', membershipRequested)
  request(tx: Tx, event: EventOf<typeof membershipRequested>): Promise<void> {
    return this.tell(tx, onRequest(event), event)
  }

  @Subscribes('notifications.membership_decision', requestDecided)
  async decision(tx: Tx, event: EventOf<typeof requestDecided>): Promise<void> {
    await this.settled(tx, event)
    return this.tell(tx, onDecision(event), event)
  }

  /** Whoever of those who were told has answered: once nobody asks any more, nothing waits for the others either. */
  @Subscribes('notifications.request_withdrawn', requestWithdrawn)
  async settled(tx: Tx, { payload, at }: EventOf<typeof requestWithdrawn>): Promise<void> {
    const { communityId, leaderIds } = payload
    if (await this.communities.hasRequests(communityId, tx)) return
    await this.telling.settleThread(tx, leaderIds, threadOfRequests(communityId), new Date(at))
  }

  @Subscribes('notifications.invitation', personInvited)
  invitation(tx: Tx, event: EventOf<typeof personInvited>): Promise<void> {
    return this.tell(tx, onInvitation(event), event)
  }

  @Subscribes('notifications.moderation', decided)
  async moderation(tx: Tx, event: EventOf<typeof decided>): Promise<void> {
    return this.tell(
      tx,
      [
        ...onModeration(event),
        ...onFlagsRead(event, await this.flaggers.before(tx, event.payload.decisionId)),
      ],
      event,
    )
  }

  @Subscribes('notifications.message_judged', messageJudged)
  async messageJudged(tx: Tx, event: EventOf<typeof messageJudged>): Promise<void> {
    const reporters = await this.flaggers.ofReport(tx, event.payload.reportId)
    return this.tell(tx, onMessageJudged(event, reporters), event)
  }

  @Subscribes('notifications.nudge', nudgeDue)
  nudge(tx: Tx, event: EventOf<typeof nudgeDue>): Promise<void> {
    return this.tell(tx, onNudge(event), event)
  }

  @Subscribes('notifications.page_made', pageCreated)
  pageMade(tx: Tx, event: EventOf<typeof pageCreated>): Promise<void> {
    return this.tell(tx, onPageCreated(event), event)
  }

  @Subscribes('notifications.page_edited', pageEdited)
  pageEdited(tx: Tx, event: EventOf<typeof pageEdited>): Promise<void> {
    return this.tell(tx, onPageEdited(event), event)
  }

  @Subscribes('notifications.page_assigned', pageAssigned)
  pageAssigned(tx: Tx, event: EventOf<typeof pageAssigned>): Promise<void> {
    return this.tell(tx, onPageAssigned(event), event)
  }

  @Subscribes('notifications.page_review', pageReviewDue)
  pageReview(tx: Tx, event: EventOf<typeof pageReviewDue>): Promise<void> {
    return this.tell(tx, onReviewDue(event), event)
  }

  @Subscribes('notifications.page_orphaned', pageOrphaned)
  pageOrphaned(tx: Tx, event: EventOf<typeof pageOrphaned>): Promise<void> {
    return this.tell(tx, onPageOrphaned(event), event)
  }

  @Subscribes('notifications.draft_failed', publicationFailed)
  draftFailed(tx: Tx, event: EventOf<typeof publicationFailed>): Promise<void> {
    return this.tell(tx, onPublicationFailed(event), event)
  }

  /** What was told of a thread is told of the place it is in now; who may no longer read it, reads none of it. */
  @Subscribes('notifications.thread_moved', threadMoved)
  async threadMoved(tx: Tx, event: EventOf<typeof threadMoved>): Promise<void> {
    const { payload } = event
    await tx.many(
      'update notifications set community_id = $2 where post_id = $1 and community_id is not null',
      [payload.postId, payload.communityId],
    )
    return this.tell(tx, onThreadMoved(event), event)
  }

  @Subscribes('notifications.thread_closed', threadClosed)
  threadClosed(tx: Tx, event: EventOf<typeof threadClosed>): Promise<void> {
    return this.tell(tx, onThreadClosed(event), event)
  }

  @Subscribes('notifications.thread_pinned', threadPinned)
  threadPinned(tx: Tx, event: EventOf<typeof threadPinned>): Promise<void> {
    return this.tell(tx, onThreadPinned(event), event)
  }

  @Subscribes('notifications.translation', languagesChanged)
  translation(tx: Tx, event: EventOf<typeof languagesChanged>): Promise<void> {
    return this.tell(tx, onTranslation(event), event)
  }

  @Subscribes('notifications.reminder', reminderDue)
  reminder(tx: Tx, event: EventOf<typeof reminderDue>): Promise<void> {
    return this.tell(tx, onReminder(event), event)
  }

  @Subscribes('notifications.announcement', peopleCalled)
  announcement(tx: Tx, event: EventOf<typeof peopleCalled>): Promise<void> {
    return this.tell(tx, onPeopleCalled(event), event)
  }

  @Subscribes('notifications.acknowledged', acknowledged)
  async acknowledged(tx: Tx, { payload, actorId, at }: EventOf<typeof acknowledged>): Promise<void> {
    if (actorId) await this.telling.settle(tx, actorId, 'post_id', payload.postId, new Date(at))
  }

  @Subscribes('notifications.mandate_given', mandateGiven)
  mandateGiven(tx: Tx, event: EventOf<typeof mandateGiven>): Promise<void> {
    return this.tell(tx, onMandateGiven(event), event)
  }

  @Subscribes('notifications.mandate_used', mandateUsed)
  mandateUsed(tx: Tx, event: EventOf<typeof mandateUsed>): Promise<void> {
    return this.tell(tx, onMandateUsed(event), event)
  }

  @Subscribes('notifications.session_opened', sessionOpened)
  sessionOpened(tx: Tx, event: EventOf<typeof sessionOpened>): Promise<void> {
    return this.tell(tx, onSessionOpened(event), event)
  }

  @Subscribes('notifications.session_leaders', leadersChanged)
  sessionLeaders(tx: Tx, event: EventOf<typeof leadersChanged>): Promise<void> {
    return this.tell(tx, onLeadersChanged(event), event)
  }

  @Subscribes('notifications.session_answered', sessionAnswered)
  sessionAnswered(tx: Tx, event: EventOf<typeof sessionAnswered>): Promise<void> {
    return this.tell(tx, onSessionAnswered(event), event)
  }

  @Subscribes('notifications.session_declined', sessionDeclined)
  sessionDeclined(tx: Tx, event: EventOf<typeof sessionDeclined>): Promise<void> {
    return this.tell(tx, onSessionDeclined(event), event)
  }

  @Subscribes('notifications.message', personCalled)
  message(tx: Tx, event: EventOf<typeof personCalled>): Promise<void> {
    return this.tell(tx, onCall(event), event)
  }

  @Subscribes('notifications.kudos', kudosGiven)
  kudos(tx: Tx, event: EventOf<typeof kudosGiven>): Promise<void> {
    return this.tell(tx, onKudos(event), event)
  }

  @Subscribes('notifications.asked_too', askedToo)
  askedToo(tx: Tx, event: EventOf<typeof askedToo>): Promise<void> {
    return this.tell(tx, onAskedToo(event), event)
  }

  @Subscribes('notifications.questions_joined', questionsJoined)
  questionsJoined(tx: Tx, event: EventOf<typeof questionsJoined>): Promise<void> {
    return this.tell(tx, onQuestionsJoined(event), event)
  }

  @Subscribes('notifications.seat_freed', seatsFreed)
  seatFreed(tx: Tx, event: EventOf<typeof seatsFreed>): Promise<void> {
    return this.tell(tx, onSeatFreed(event), event)
  }

  private tell(tx: Tx, notices: readonly Notice[], event: EventOf): Promise<void> {
    return this.telling.tell(tx, notices, event)
  }
}
