import { Module } from '@nestjs/common'
import { DemoLoader } from './demo.loader.js'
import { FirstStart } from './demo.public.js'

@Module({ providers: [DemoLoader, FirstStart] })
export class DemoModule {}
