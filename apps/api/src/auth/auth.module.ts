import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.ts';
import { Credentials } from './credentials.ts';

/** Who is let in. */
@Module({})
export class AuthModule {
  static with(credentials: Credentials): DynamicModule {
    return {
      module: AuthModule,
      providers: [
        { provide: Credentials, useValue: credentials },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
      exports: [Credentials],
    };
  }
}
