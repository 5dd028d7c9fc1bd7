/**
 * Words that say nothing about what a note is about: little words of Bokmål, Nynorsk, English and Swedish, and the words that everybody
 * in a café uses whatever they talk about ("vi mangler", "felles", "bør").
 */
const little = `
og i på å er en et ei ett én éin det de den vi oss vår vårt våre vore jeg meg du deg dere dem han hun som til for av med fra om at ikke men eller
så da nå når hva hvem hvor hvordan hvilken hvilke kan skal vil må har hadde var være ble bli blir noe noen alle alt andre hver bare også enn
etter før over under ut inn opp ned mot ved mellom uten sin sitt sine seg selv dette disse der her mer mest mange få mye helt ha gjøre gjør
gjerne kanskje burde bør fordi
ikkje eit ein vere kva kven kor korleis frå noko nokon nokre berre dei dykk dykkar meir sjølv vårt åt eg me mykje mangle manglar trengje treng
the a an and of to in on for with is are be we our us you it that this not or from by as at have has there too please
och att är som med av för inte ett ni vi
ja de mii min sin leat lea ahte dat dan ii go
felles trenger mangler søker tilby prosjektidé idé
`;

export const commonWords: ReadonlySet<string> = new Set(little.split(/\s+/u).filter((word) => word !== ''));
