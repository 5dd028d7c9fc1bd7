/** The way in: the code of the café, one field at a time, and whoever comes back with another phone. */
import type { JoiningMessages } from '../nb/joining.ts';
import { many } from './words.ts';

const either = (letters: readonly string[]): string => letters.join(' dahje ');

export const joining: JoiningMessages = {
  next: 'Joatkke',
  straightIn: 'Mana njuolga sisa',
  straightInHint: 'Don sáhtát maŋŋel čállit eanet iežat birra, «Mu birra» vuolde.',
  code: {
    label: 'Kafea koda',
    hint: 'Čieža mearkka. Koda lea lanja šearpmas.',
    go: 'Gávnna kafea',
    empty: 'Čále koda. Dat lea lanja šearpmas.',
    letter: (letter, perhaps) =>
      perhaps.length === 0
        ? `«${letter}» ii gávdno min kodain. Geahča koda oktii vel.`
        : `«${letter}» ii gávdno min kodain. Sáhttá go dat leat ${either(perhaps)}?`,
    length: (count) => `Don leat čállán ${many(count, 'mearkka', 'mearkka', 'mearkka')}. Kodas leat čieža.`,
    wrongText: (code) => `Ii ovttage kafeas leat dál koda ${code}. Geahča koda lanjas ja divo dan dáppe.`,
    notCode: 'Dát ii leat koda',
  },
  again: {
    link: 'Mun lean leamaš dáppe ovdal',
    title: 'Bures boahtin ruovttoluotta',
    text: 'De oaččut fas iežat saji, lihpuid ja buot maid leat válljen.',
    name: 'Namma maid don čállet',
    nameHint: 'Jus it čállán nama, de čále iežat nummira.',
    number: 'Du nummir',
    numberHint: 'Dat lea ovttas kodain, telefovnnas dahje mátkegoarttas.',
    code: 'Du koda',
    codeHint:
      'Njeallje logu. Dat leat nuppi telefovnnas, «Mu birra» vuolde, ja mátkegoarttas. Fasilitáhtor oaidná daid maid.',
    fourDigits: 'Kodas leat njeallje logu. Geahča oktii vel.',
    lost: 'Boares telefovdna lea jávkan',
    lostHint: 'De ii oktage beasa sisa du sajis dainna telefovnnain.',
    go: 'Boađe fas sisa',
    asNew: 'Boađe sisa ođđa oassálastin',
  },
  mine: {
    title: 'Du koda',
    number: (number) => `Du nummir lea ${number}`,
    text: 'Iežat namain ja dáinna kodain beasat fas sisa eará telefovnnain.',
    textNumber: 'Iežat nummiriin ja dáinna kodain beasat fas sisa eará telefovnnain.',
  },
  dropped: {
    title: 'Dát telefovdna ii leat šat mielde',
    text: 'Muhtin lea boahtán sisa du sajis eará telefovnnain ja dadjan ahte dát lea jávkan. Jus dat it lean don, de huma fasilitáhtoriin.',
    go: 'Boađe sisa dáppe',
  },
  person: {
    code: 'Olbmo koda',
    codeText:
      'Loga dan jitnosit sutnje gii galgá geavahit eará telefovnna. Telefovnnas: «Mun lean leamaš dáppe ovdal».',
  },
  card: (code) => `Koda ${code}`,
};
