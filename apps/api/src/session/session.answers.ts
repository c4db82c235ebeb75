import { PERMISSIONS, ROLES } from '../auth/reader.ts';
import { Field } from '../openapi/field.ts';

/** What somebody may read, and how far. */
export class MayReadAnswer {
  @Field('权限 Permission, a row of the table of who reads what', { oneOf: PERMISSIONS }) readonly permission: string;
  @Field('范围 How far it goes: all 全部, own 本人、本班子或本类班子, outline 仅概要', {
    oneOf: ['all', 'own', 'outline'],
  })
  readonly scope: string;
}

/** Who is asking, and what he may do. */
export class SessionAnswer {
  @Field('用户编号 User id') readonly userId: string;
  @Field('姓名 Name of the user') readonly name: string;
  @Field('主要角色 The first of his roles', { oneOf: ROLES }) readonly role: string;
  @Field('全部角色 Every role that he has, the first one among them', { list: 'text' })
  readonly roles: readonly string[];
  @Field('单位 Organ that he acts for') readonly organ: string;
  @Field('范围 `district`, or the one team or cadre that his role is about') readonly scope: string;
  @Field('班子编号 Id of his own team; absent without one', { optional: true }) readonly teamId?: string;
  @Field('干部编号 Id of himself as a cadre; absent where he is none', { optional: true }) readonly cadreId?: string;
  @Field('可查阅 What he may read; a permission that he does not have is absent', { list: () => MayReadAnswer })
  readonly reads: readonly MayReadAnswer[];
  @Field('可录入 Names of the commands that he may send', { list: 'text' }) readonly commands: readonly string[];
  @Field(
    '防伪造令牌 To be sent as `X-CSRF-Token` with every request that is no read; absent where a bearer token was sent',
    { optional: true },
  )
  readonly csrf?: string;
  @Field('到期 When the session ends and the token is asked for again; absent where a bearer token was sent', {
    is: 'instant',
    optional: true,
  })
  readonly expiresAt?: string;
}

/** A role of the demo with the token that it logs in by. */
export class OfferAnswer {
  @Field('角色 Role', { oneOf: ROLES }) readonly role: string;
  @Field('用户编号 User id') readonly userId: string;
  @Field('姓名 Name of the user') readonly name: string;
  @Field('单位 Organ that the user acts for') readonly organ: string;
  @Field('令牌 Token to begin a session with') readonly token: string;
}

/** Whether the browser has a session, and the roles that the demo offers to whoever opens it; none anywhere else. */
export class OffersAnswer {
  @Field('已登录 Whether who asks comes with a session that has not ended', { is: 'flag' })
  readonly signedIn: boolean;
  @Field('演示角色 The roles of the demo; empty where this is not the demo', { list: () => OfferAnswer })
  readonly items: readonly OfferAnswer[];
}
