import type { Withheld } from '../form.ts';
import { IdentityNumber } from '../read/identity-number.ts';

const IMAGES = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x42, 0x4d],
  [0x47, 0x49, 0x46, 0x38],
];
/** As much of a photo as tells what it is. */
const HEAD = 64;
const LONGEST_NUMBER = 40;

/**
 * Takes note of elements that are left out while reading: how many members of the family, whether the photo is an image,
 * and the identity number, which is handed on unseen.
 */
export class WithheldReader {
  private familyMembers = 0;
  private inMember = false;
  private photo = '';
  private photoIsBase64 = true;
  private number = '';

  /** An element below the root's begins. */
  open(element: string, depth: number): void {
    if (element === 'JiaTingChengYuan' && depth === 2) this.inMember = false;
  }

  /** Some text of an element that is left out. */
  text(element: string, content: string): void {
    if (element === 'JiaTingChengYuan') {
      if (!this.inMember && content.trim() !== '') {
        this.inMember = true;
        this.familyMembers += 1;
      }
    } else if (element === 'ZhaoPian') this.takePhoto(content);
    else if (this.number.length < LONGEST_NUMBER) this.number += content;
  }

  /** What was left out. */
  get found(): Withheld {
    const number = this.number.trim();
    const given = number !== '' && !/^[(（]?\s*无\s*[)）]?$/.test(number);
    const identityNumber = given ? IdentityNumber.in(number) : undefined;
    return {
      familyMembers: this.familyMembers,
      photo: photoIn(this.photo, this.photoIsBase64),
      hasIdentityNumber: given,
      ...(identityNumber ? { identityNumber } : {}),
    };
  }

  private takePhoto(content: string): void {
    this.photoIsBase64 &&= /^[A-Za-z0-9+/=\s]*$/.test(content);
    if (this.photo.length < HEAD)
      this.photo += content
        .slice(0, HEAD * 2)
        .replaceAll(/\s/g, '')
        .slice(0, HEAD);
  }
}

function photoIn(head: string, isBase64: boolean): Withheld['photo'] {
  if (head === '' || /^[(（]?无[)）]?$/.test(head)) return 'none';
  const bytes = isBase64 ? Buffer.from(head, 'base64') : [];
  return IMAGES.some((image) => image.every((byte, index) => bytes[index] === byte)) ? 'image' : 'broken';
}
