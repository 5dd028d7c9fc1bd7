/**
 * Base rounds from which whole plans without a repeat meeting are developed. People are numbered 0 to tables * size - 1; the last
 * `fixed` of them stay where they are, the others form orbits of `modulus` people each, and every round moves everybody on by one
 * within their orbit. With several base rounds each is developed in turn.
 *
 * All but the last were found by our own search (annealing on the differences that a base round uses up); that the first rounds of
 * 5 tables of 3 and 7 of 3 are Kirkman systems and those of 6 of 3 a nearly Kirkman one follows from their numbers. Eight tables of four
 * in ten rounds was found by A. Aguado (2004) and is given round by round, as collected in the public domain tables of the "Happy Diner"
 * project at Dagstuhl. A test checks every one.
 */
export interface Starter {
  readonly tables: number;
  readonly size: number;
  readonly modulus: number;
  readonly fixed: number;
  readonly base: readonly (readonly (readonly number[])[])[];
}

export const starters: readonly Starter[] = [
  {
    tables: 5,
    size: 3,
    modulus: 7,
    fixed: 1,
    base: [
      [
        [1, 9, 13],
        [5, 11, 14],
        [4, 7, 8],
        [3, 10, 12],
        [0, 2, 6],
      ],
    ],
  },
  {
    tables: 5,
    size: 4,
    modulus: 5,
    fixed: 0,
    base: [
      [
        [4, 8, 10, 11],
        [12, 14, 15, 19],
        [0, 3, 5, 6],
        [7, 9, 13, 17],
        [1, 2, 16, 18],
      ],
    ],
  },
  {
    tables: 6,
    size: 3,
    modulus: 4,
    fixed: 2,
    base: [
      [
        [3, 5, 11],
        [8, 13, 14],
        [0, 7, 12],
        [1, 10, 17],
        [2, 6, 9],
        [4, 15, 16],
      ],
      [
        [8, 9, 12],
        [0, 10, 16],
        [3, 4, 14],
        [6, 7, 11],
        [1, 2, 15],
        [5, 13, 17],
      ],
    ],
  },
  {
    tables: 6,
    size: 4,
    modulus: 7,
    fixed: 3,
    base: [
      [
        [2, 4, 5, 14],
        [12, 15, 16, 20],
        [3, 8, 17, 22],
        [0, 11, 18, 21],
        [1, 7, 9, 10],
        [6, 13, 19, 23],
      ],
    ],
  },
  {
    tables: 7,
    size: 3,
    modulus: 5,
    fixed: 1,
    base: [
      [
        [10, 17, 18],
        [0, 15, 20],
        [8, 16, 19],
        [2, 11, 14],
        [3, 5, 13],
        [6, 7, 12],
        [1, 4, 9],
      ],
      [
        [1, 14, 15],
        [0, 9, 11],
        [2, 8, 18],
        [12, 13, 17],
        [6, 10, 20],
        [5, 7, 19],
        [3, 4, 16],
      ],
    ],
  },
  {
    tables: 7,
    size: 4,
    modulus: 9,
    fixed: 1,
    base: [
      [
        [0, 3, 4, 23],
        [1, 14, 22, 26],
        [8, 10, 11, 25],
        [6, 15, 24, 27],
        [2, 9, 12, 16],
        [5, 7, 13, 20],
        [17, 18, 19, 21],
      ],
    ],
  },
  {
    tables: 8,
    size: 4,
    modulus: 1,
    fixed: 0,
    base: [
      [
        [0, 1, 2, 3],
        [4, 5, 6, 7],
        [8, 9, 10, 11],
        [12, 13, 14, 15],
        [16, 17, 18, 19],
        [20, 21, 22, 23],
        [24, 25, 26, 27],
        [28, 29, 30, 31],
      ],
      [
        [0, 4, 8, 28],
        [1, 7, 18, 22],
        [2, 6, 17, 23],
        [3, 5, 10, 31],
        [9, 14, 27, 29],
        [11, 13, 25, 30],
        [12, 16, 20, 24],
        [15, 19, 21, 26],
      ],
      [
        [0, 21, 27, 30],
        [1, 23, 26, 28],
        [2, 9, 15, 20],
        [3, 6, 13, 24],
        [4, 18, 25, 31],
        [5, 11, 14, 16],
        [7, 10, 12, 17],
        [8, 19, 22, 29],
      ],
      [
        [0, 11, 18, 24],
        [1, 10, 19, 25],
        [2, 8, 16, 27],
        [3, 9, 17, 26],
        [4, 12, 23, 29],
        [5, 15, 22, 30],
        [6, 14, 21, 31],
        [7, 13, 20, 28],
      ],
      [
        [0, 10, 13, 22],
        [1, 4, 15, 27],
        [2, 21, 25, 28],
        [3, 7, 8, 30],
        [5, 9, 12, 18],
        [6, 16, 26, 29],
        [11, 17, 20, 31],
        [14, 19, 23, 24],
      ],
      [
        [0, 9, 23, 31],
        [1, 5, 24, 29],
        [2, 12, 19, 30],
        [3, 14, 18, 28],
        [4, 11, 22, 26],
        [6, 10, 20, 27],
        [7, 15, 16, 25],
        [8, 13, 17, 21],
      ],
      [
        [0, 5, 19, 20],
        [1, 6, 9, 30],
        [2, 7, 11, 29],
        [3, 4, 16, 21],
        [8, 12, 26, 31],
        [10, 15, 24, 28],
        [13, 18, 23, 27],
        [14, 17, 22, 25],
      ],
      [
        [0, 15, 17, 29],
        [1, 13, 16, 31],
        [2, 4, 10, 14],
        [3, 12, 22, 27],
        [5, 8, 23, 25],
        [6, 11, 19, 28],
        [7, 9, 21, 24],
        [18, 20, 26, 30],
      ],
      [
        [0, 6, 12, 25],
        [1, 8, 14, 20],
        [2, 5, 13, 26],
        [3, 11, 15, 23],
        [4, 17, 24, 30],
        [7, 19, 27, 31],
        [9, 16, 22, 28],
        [10, 18, 21, 29],
      ],
      [
        [0, 7, 14, 26],
        [1, 11, 12, 21],
        [2, 22, 24, 31],
        [3, 20, 25, 29],
        [4, 9, 13, 19],
        [5, 17, 27, 28],
        [6, 8, 15, 18],
        [10, 16, 23, 30],
      ],
    ],
  },
];
