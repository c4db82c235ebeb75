import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Controller, Get, Header } from '@nestjs/common';
import { OpenToAll } from '../auth/access.guard.ts';
import { openApi, type OpenApi } from './openapi.ts';

/** The page asks this program for everything it needs, and nobody else. */
const ONLY_FROM_HERE = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
].join('; ');

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Cadre Ledger 干部履职台账</title>
    <script type="module" src="/docs/openapi-explorer.js"></script>
  </head>
  <body>
    <openapi-explorer spec-url="/openapi.json" hide-server-selection="true"></openapi-explorer>
  </body>
</html>
`;

const EXPLORER = 'openapi-explorer/dist/browser/openapi-explorer.min.js';

/** The OpenAPI document, and a page that shows it; both without a token. */
@OpenToAll()
@Controller()
export class OpenApiController {
  private document?: OpenApi;
  private explorer?: string;

  @Get('openapi.json')
  json(): OpenApi {
    return (this.document ??= openApi());
  }

  @Get('docs')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', ONLY_FROM_HERE)
  page(): string {
    return PAGE;
  }

  @Get('docs/openapi-explorer.js')
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  @Header('Cache-Control', 'max-age=86400')
  script(): string {
    return (this.explorer ??= readFileSync(createRequire(import.meta.url).resolve(EXPLORER), 'utf8'));
  }
}
