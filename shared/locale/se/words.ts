/**
 * Small parts of sentences that the catalogues share, and what was chosen once for the whole language.
 *
 * Terms. café: kafea. table: beavdi. tablecloth: beavdeliidni. note: lihppu. round: vuorru. table host: beavdeguoibmi. guest: guossi.
 * participant: oassálasti. facilitator: fasilitáhtor; co-facilitator: mielfasilitáhtor. console: stivrensiidu. the essentials:
 * deháleamos (heading), deháleamos áššit (in a sentence). to lift forward: loktet ovdan. dot: čuokkis; giving dots: jienasteapmi.
 * harvest: čohkken. the wall: seaidni. theme: fáddá. vision: višuvdna. stepping stone: lávki. action: doaibmabidju.
 * action agenda: doaibmaplána. who is responsible: ovddasvástideaddji. working group: bargojoavku. reservation: várašupmi.
 * actor type: doaibmišládja. municipality: gielda. draw seats: vuorbádit sajiid. seating: čohkkánsajit. quiet writing: jaskes čállin.
 * nudge: muittuhus. device: ovttadat. machine: dihtor. server: bálvá. link: liŋka. code: koda. one-time code: ovttageardekoda.
 * recovery code: heahtekoda. to save: vurket. to download: viežžat. to print: čálihit.
 *
 * Numbers. CLDR has three forms: one (1), two (2) and other (0, 3 and up). After a numeral above one the noun stands in genitive singular,
 * the same for two as for more (guokte lihpu, golbma lihpu). Two people take a verb or pronoun in the dual (guokte olbmo leaba, soai);
 * two things take the plural, as more than two of anything do (guokte lihpu leat). Whoever is spoken to alone is `don`, a table is `dii`.
 *
 * Names that people have written are never given an ending: they stand in the nominative, or after a colon.
 */

/** The form for one, for two, or for any other count. */
export const byCount = (count: number, one: string, two: string, other: string): string => {
  if (count === 1) return one;
  return count === 2 ? two : other;
};

/** `1 lihppu`, `2 lihpu`, `3 lihpu`. */
export const many = (count: number, one: string, two: string, other: string): string =>
  `${count} ${byCount(count, one, two, other)}`;

/** `a, b ja c`. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ja ${items.at(-1)}`;
