import { beforeAll, describe, expect, it } from '@jest/globals';
import { IsInt, IsNumber, IsOptional, IsString, Matches, MaxLength, ValidateBy, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { domain } from '#libs/domain';
import { hashOf, type FieldInfo, type Shape } from '#libs/kernel';
import {
  UPDATE,
  addToLock,
  additionsTo,
  lockFaults,
  nameOf,
  readLock,
  shapeOf,
  shippedBy,
  writtenLock,
} from './catalogue.ts';

const shipped = shippedBy(domain);

beforeAll(() => {
  if (UPDATE) addToLock(shipped);
});

describe('the catalogue of events', () => {
  it('is what the lock says: no shipped shape has changed, none is gone, none is unlocked', () => {
    expect(lockFaults(readLock(), shipped)).toEqual([]);
  });

  it('holds every kind of every feature and the two about records', () => {
    const types = domain.features.flatMap(({ kinds }) => Object.keys(kinds));
    expect(shipped).toHaveLength(types.length + 2);
    expect(new Set(shipped.map(({ type }) => type))).toEqual(new Set([...types, 'RecordCorrected', 'RecordAnnulled']));
  });

  it('names events in the past tense, as what has happened', () => {
    const irregular = /(Begun|Drawn|Found|Given|Held|Left|Lost|Made|Met|Paid|Put|Read|Sent|Set|Taken|Withdrawn)$/;
    expect(shipped.map(({ type }) => type).filter((type) => !type.endsWith('ed') && !irregular.test(type))).toEqual([]);
  });
});

describe('the check of the lock', () => {
  const kind = (type: string, v: number, hash: string): { type: string; v: number; hash: string } => ({
    type,
    v,
    hash,
  });
  const lock = { 'TalkHeld.v1': 'a', 'TalkHeld.v2': 'b', 'TeamRenamed.v1': 'c' };
  const today = [kind('TalkHeld', 2, 'b'), kind('TeamRenamed', 1, 'c')];

  it('is content when nothing has changed', () => {
    expect(lockFaults(lock, today)).toEqual([]);
  });

  it('asks for a new version when a shipped shape has changed', () => {
    expect(lockFaults(lock, [kind('TalkHeld', 2, 'x'), kind('TeamRenamed', 1, 'c')])).toEqual([
      expect.stringMatching(/^TalkHeld\.v2 has another shape .* raise its version to 3 and add an upcaster, or/),
    ]);
  });

  it('asks for the kind when it is gone, and for its version when that has fallen', () => {
    expect(lockFaults(lock, [kind('TalkHeld', 2, 'b')])).toEqual([
      expect.stringMatching(/^TeamRenamed\.v1 is gone\. /),
    ]);
    const fallen = [kind('TalkHeld', 1, 'a'), kind('TeamRenamed', 1, 'c')];
    expect(lockFaults(lock, fallen)).toEqual([
      expect.stringMatching(/^TalkHeld\.v2 is gone: TalkHeld is back at version 1/),
    ]);
  });

  it('says how to lock a kind that is new', () => {
    const more = [...today, kind('TeamMerged', 1, 'd')];
    expect(lockFaults(lock, more)).toEqual([
      expect.stringMatching(/^TeamMerged\.v1 is not in libs\/domain\/catalogue\.lock\.json\. .*npm run generate/),
    ]);
  });

  it('adds what is missing and changes nothing that is there', () => {
    const more = [kind('TalkHeld', 3, 'e'), kind('TeamRenamed', 1, 'changed'), kind('TeamMerged', 1, 'd')];
    const added = additionsTo(lock, more);
    expect(added).toEqual({ 'TalkHeld.v3': 'e', 'TeamMerged.v1': 'd' });
    expect(JSON.parse(writtenLock(lock, { ...added, 'TeamRenamed.v1': 'changed' }))).toEqual({ ...lock, ...added });
    expect(lockFaults({ ...lock, ...added }, more)).toHaveLength(1);
  });
});

describe('the hash of a shape', () => {
  const open: FieldInfo = { sensitivity: 'open' };
  const hash = (shape: Shape, fields: Record<string, FieldInfo> = {}): string => hashOf(shapeOf({ shape, fields }));

  it('does not depend on the order or the name of anything in the source', () => {
    class First {
      @IsString() name: string;
      @IsInt() year: number;
    }
    class Again {
      @IsInt() year: number;
      @IsString() name: string;
    }
    expect(hash(First)).toBe(hash(Again));
    expect(nameOf({ type: 'TalkHeld', v: 2 })).toBe('TalkHeld.v2');
  });

  it('changes with each field, limit, pattern, nested class, sensitivity and reference', () => {
    class Inner {
      @MaxLength(10) text: string;
    }
    class Wider {
      @MaxLength(11) text: string;
    }
    class Bare {}
    class Named {
      @IsString() name: string;
    }
    class Numbered {
      @IsInt() name: number;
    }
    class Weighed {
      @IsNumber() name: number;
    }
    class Lucky {
      @ValidateBy({ name: 'isLucky', validator: { validate: () => true } }) name: string;
    }
    class Optional {
      @IsOptional() @IsString() name?: string;
    }
    class Short {
      @MaxLength(10) name: string;
    }
    class Long {
      @MaxLength(11) name: string;
    }
    class LikeA {
      @Matches(/^a$/) name: string;
    }
    class LikeB {
      @Matches(/^b$/) name: string;
    }
    class OneInner {
      @ValidateNested() @Type(() => Inner) name: Inner;
    }
    class OneWider {
      @ValidateNested() @Type(() => Wider) name: Wider;
    }
    class ManyWider {
      @ValidateNested({ each: true }) @Type(() => Wider) name: Wider[];
    }
    class Titled {
      @IsString() title: string;
    }
    const shapes = [
      Bare,
      Named,
      Numbered,
      Weighed,
      Lucky,
      Optional,
      Short,
      Long,
      LikeA,
      LikeB,
      OneInner,
      OneWider,
      ManyWider,
      Titled,
    ];
    expect(new Set(shapes.map((shape) => hash(shape))).size).toBe(shapes.length);
    const fields: FieldInfo[] = [
      open,
      { sensitivity: 'internal' },
      { sensitivity: 'open', ref: 'cadre' },
      { sensitivity: 'open', ref: 'team' },
      { sensitivity: 'open', dayIsRestricted: true },
      { sensitivity: 'open', nested: { text: open } },
      { sensitivity: 'open', nested: { text: { sensitivity: 'sealed' } } },
    ];
    expect(new Set(fields.map((name) => hash(Named, { name }))).size).toBe(fields.length);
  });

  it('refuses a nested class that it cannot see', () => {
    class Blind {
      @ValidateNested() name: object;
    }
    expect(() => hash(Blind)).toThrow('Blind.name is nested and lacks @Type');
  });
});
