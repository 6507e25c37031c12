import { Module } from '@nestjs/common'
import { LiveController } from './live.controller.js'

/** Catching up after a lost connection. */
@Module({ controllers: [LiveController] })
export class LiveModule {}
