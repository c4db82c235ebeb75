import { Module, type DynamicModule } from '@nestjs/common';
import { Offers } from './offers.ts';
import { SessionController } from './session.controller.ts';
import { Sessions } from './sessions.ts';

/** How a browser logs in and out. */
@Module({})
export class SessionModule {
  static with(sessions: Sessions, offers: Offers): DynamicModule {
    return {
      module: SessionModule,
      controllers: [SessionController],
      providers: [
        { provide: Sessions, useValue: sessions },
        { provide: Offers, useValue: offers },
      ],
    };
  }
}
