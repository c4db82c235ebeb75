import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard.ts';
import { Authenticator } from './authenticator.ts';

/** Who is let in, and where. */
@Module({})
export class AuthModule {
  static with(authenticator: Authenticator): DynamicModule {
    return {
      module: AuthModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: Authenticator, useValue: authenticator },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
      exports: [Authenticator],
    };
  }
}
