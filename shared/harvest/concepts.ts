/**
 * Words that say the same in what cafés talk about, in Bokmål, Nynorsk and English: what letters alone can never find.
 *
 * One line is one concept. A word belongs to it when it is one of these words, in any of its forms, or a compound that begins or ends
 * with one of five letters or more. The list is short on purpose: each line is one that a facilitator would sign.
 */
const lines = `
kontaktpunkt førstelinje kontaktperson inngang innfallsport veiviser vegvisar helpdesk gateway
hjemmetjeneste heimeteneste velferdsteknologi helseteknologi omsorg omsorgsteknologi eldreomsorg homecare
oppfølging oppfølgjing followup etterarbeid
kurs verksted workshop opplæring skolering seminar course training
søknad søknadsskriving application søke søkje
nettside hjemmeside heimeside webside nettsted nettstad website homepage
dele deling sambruk låne samdrift fellesbruk share sharing delingsøkonomi
utstyr maskin verktøy equipment tools laboratorium lab testlab
oversikt register katalog kartlegging kartlegge overview directory mapping
møteplass møtestad treffpunkt treffsted samlingsplass meetingplace
øvingslokale øvingsrom øverom rehearsal
lunsj frokost kaffe lunch breakfast coffee
pris betaling honorar pricing price payment
kontrakt avtale contract agreement
rettigheter rettar opphavsrett rights copyright
buss kollektivtrafikk kollektivtransport bus transit
sykkel sykkelvei sykkelveg gangvei gangveg bike cycling
bolig bustad husvære leilighet housing apartment
barnehage barnehagar kindergarten
ungdom unge ungdommar youth teenager
eldre pensjonist seniorer senior elderly
innvandrer innvandrar flyktning nykommer immigrant refugee newcomer
språk norskkurs språkkafé språkopplæring language
frivillig frivillighet friviljug dugnad volunteer volunteering
skole skule elev school pupil
student studium høgskole høgskule universitet university college
lærling læreplass lærlingplass apprentice apprenticeship
rekruttering ansettelse tilsetjing rekruttere recruit recruitment hiring
bærekraft berekraft klima miljø sustainability climate
avfall søppel gjenbruk ombruk gjenvinning waste recycling reuse
energi strøm straum kraft solceller energy electricity power
reiseliv turisme turist besøkende tourism tourist visitor
festival konsert arrangement event concert
kunstner kunstnar utøver utøvar artist performer
scene konsertlokale stage venue
bibliotek library
butikk handel sentrum daglegvare shop retail
landbruk gard gård bonde bønder agriculture farm farmer
skog tre tømmer timber forest
eksport utland internasjonal export abroad international
kapital investor investering finansiering fond funding investment
anbud innkjøp anskaffelse tender procurement
sikkerhet sikkerheit tryggleik security safety
kunnskap kompetanse kunne knowledge competence skills
tillit stole trust
ildsjel eldsjel primus enthusiast
leder leiar ledelse leiing leader leadership
markedsføring marknadsføring reklame synlighet synleg marketing visibility
merkevare omdømme brand reputation
samarbeid samspill samspel cooperation collaboration cooperate
konkurranse konkurrent competition compete
visjon målbilde målbilete vision
åpen åpne åpent open opne ope
`;

/** One list of words for each concept. */
export const concepts: readonly (readonly string[])[] = lines
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
