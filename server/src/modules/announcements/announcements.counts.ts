import { Injectable } from '@nestjs/common'
import { Clock } from '../../platform/clock/clock.js'
import type { AnnouncementRow } from './announcements.view.js'

/** Counting more people than these costs enough to be kept for a while. */
const MANY = 1_000
const KEPT_MS = 30_000

type Count = Pick<AnnouncementRow, 'addressedCount' | 'acknowledgedCount'>

/**
 * How far announcements to very many are read, remembered by this process for half a minute: their author looks again
 * each time somebody has read one, and nobody sees the difference between 20,117 and 20,121.
 */
@Injectable()
export class AnnouncementCounts {
  private readonly kept = new Map<string, Count & { until: number }>()

  constructor(private readonly clock: Clock) {}

  of(postId: string): Count | undefined {
    const count = this.kept.get(postId)
    if (count && count.until > this.clock.now().getTime()) return count
    this.kept.delete(postId)
    return undefined
  }

  keep({ postId, addressedCount, acknowledgedCount }: AnnouncementRow): void {
    if (addressedCount === null || addressedCount <= MANY) return
    const until = this.clock.now().getTime() + KEPT_MS
    this.kept.set(postId, { addressedCount, acknowledgedCount, until })
  }

  forget(postId: string): void {
    this.kept.delete(postId)
  }
}
