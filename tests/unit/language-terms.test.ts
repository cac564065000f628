import { describe, expect, test } from "vitest";
import { loadMessages } from "../../src/i18n/load-messages.ts";
import { LANGUAGES, type Language } from "../../src/model/languages.ts";
import { allTexts } from "../../tools/translations/all-texts.ts";

// The terms of the Protocol and of the United Nations' own pages, letter by letter.

const TERMS: Readonly<Record<Exclude<Language, "en">, readonly string[]>> = {
  ar: [
    "الاتجار بالبشر",
    "الاتجار بالأشخاص",
    "حملة القلب الأزرق لمكافحة الاتجار بالبشر",
    "صندوق الأمم المتحدة الاستئماني للتبرعات لضحايا الاتجار بالأشخاص، ولا سيما النساء والأطفال",
    "بروتوكول منع وقمع ومعاقبة الاتجار بالأشخاص، وبخاصة النساء والأطفال",
    "اليوم العالمي لمكافحة الاتجار بالأشخاص",
    "مكتب الأمم المتحدة المعني بالمخدرات والجريمة",
    "التهديد بالقوة أو استعمالها",
    "حالة استضعاف",
    "السخرة أو الخدمة قسراً",
    "نزع الأعضاء",
    "دون الثامنة عشرة",
    "مغادرة هذه الصفحة",
    "هذا الزر لا يمحو سجل التصفح",
    "صورتك لا تغادر هذا الجهاز أبداً.",
    "(بالإنكليزية)",
  ],
  zh: [
    "人口贩运",
    "打击人口贩运蓝心运动",
    "联合国贩运人口受害者（特别是妇女和儿童）自愿信托基金",
    "关于预防、禁止和惩治贩运人口特别是妇女和儿童行为的补充议定书",
    "世界打击贩运人口行为日",
    "联合国毒品和犯罪问题办公室",
    "暴力威胁或使用暴力手段",
    "脆弱境况",
    "强迫劳动或服务",
    "切除器官",
    "未满18岁",
    "离开此页",
    "此按钮不会清除浏览记录",
    "您的照片绝不会离开此设备。",
    "（英文）",
  ],
  fr: [
    "traite des êtres humains",
    "traite des personnes",
    "Campagne Cœur bleu contre la traite des êtres humains",
    "Fonds de contributions volontaires des Nations Unies pour les victimes de la traite des personnes, en particulier des femmes et des enfants",
    "Protocole visant à prévenir, réprimer et punir la traite des personnes, en particulier des femmes et des enfants",
    "Journée mondiale de la lutte contre la traite des êtres humains",
    "Office des Nations Unies contre la drogue et le crime (ONUDC)",
    "situation de vulnérabilité",
    "prélèvement d’organes",
    "moins de 18 ans",
    "Quitter cette page",
    "n’efface pas votre historique de navigation",
    "Votre photo ne quitte jamais cet appareil.",
    "(en anglais)",
  ],
  ru: [
    "Торговля людьми",
    "Кампания «Голубое сердце» против торговли людьми",
    "Целевой фонд добровольных взносов Организации Объединенных Наций для жертв торговли людьми, особенно женщин и детей",
    "Протокол о предупреждении и пресечении торговли людьми, особенно женщинами и детьми, и наказании за нее",
    "Всемирный день борьбы с торговлей людьми",
    "Управление Организации Объединенных Наций по наркотикам и преступности (УНП ООН)",
    "угроза силой или ее применение",
    "принудительный труд или услуги",
    "подневольное состояние",
    "извлечение органов",
    "Покинуть страницу",
    "Эта кнопка не удаляет историю браузера",
    "Ваша фотография никогда не покидает это устройство.",
    "(на английском)",
  ],
  es: [
    "trata de personas",
    "Campaña Corazón Azul contra la Trata de Personas",
    "Fondo Fiduciario de Contribuciones Voluntarias de las Naciones Unidas para las Víctimas de la Trata de Personas, especialmente Mujeres y Niños",
    "Protocolo para prevenir, reprimir y sancionar la trata de personas, especialmente mujeres y niños",
    "Día Mundial contra la Trata de Personas",
    "Oficina de las Naciones Unidas contra la Droga y el Delito (UNODC)",
    "situación de vulnerabilidad",
    "extracción de órganos",
    "menor de 18 años",
    "Salir de esta página",
    "Este botón no borra el historial de navegación",
    "Su foto nunca sale de este dispositivo.",
    "(en inglés)",
  ],
};

/** Terms for another crime, or of the press, instead of the United Nations' term. */
const NEVER: Readonly<Record<Language, RegExp>> = {
  ar: /تهريب|تحميل الصورة|العبودية الحديثة/u,
  zh: /贩卖|拐卖|人口走私/u,
  en: /modern slavery(?! directory)|rescue|sex slave|this year\b/iu,
  fr: /trafic\b|esclavage moderne/iu,
  ru: /траффик|трафик|работорговл|выживш/iu,
  es: /tr[áa]fico|traficante|esclavitud moderna/iu,
};

/** The patterns in "One crime, three parts" for a child, for a border, and for "whether adult or child". */
const NO_BORDER: Readonly<Record<Language, readonly [child: RegExp, border: RegExp, inEitherCase: RegExp]>> =
  {
    ar: [/طفل/u, /حدود/u, /في كلتا الحالتين/u],
    zh: [/儿童/u, /国境/u, /两种情况/u],
    en: [/child/u, /border/u, /in neither case/iu],
    fr: [/enfant/u, /frontière/u, /dans un cas comme dans l’autre/iu],
    ru: [/ребен/u, /границ/u, /ни в том, ни в другом случае/iu],
    es: [/menor de/u, /frontera/u, /en ningún caso/iu],
  };

/** Outdated figures that are still quoted. */
const OUTDATED = /2[.,]4 (million|миллион|мил)|32 (billion|milliard|mil millones|миллиард)/iu;

describe.each(Object.keys(TERMS) as (keyof typeof TERMS)[])("%s", (language) => {
  test("uses the terms as they are", async () => {
    const all = (await allTexts(language)).map(([, text]) => text).join("\n");
    for (const term of TERMS[language]) expect(all).toContain(term);
  });
});

describe.each(LANGUAGES)("%s", (language) => {
  test("uses no word that means something else, and no outdated figure", async () => {
    const wrong = (await allTexts(language)).filter(
      ([, text]) => NEVER[language].test(text) || OUTDATED.test(text),
    );
    expect(wrong).toEqual([]);
  });

  test("asks for no border whoever the victim is, not only where it is a child", async () => {
    const [child, border, inEitherCase] = NO_BORDER[language];
    const sentences = (await loadMessages(language))["about.crime.text"].split(/(?<=[.。])/u);
    expect(sentences.filter((sentence) => child.test(sentence))).toHaveLength(1);
    const ofBorder = sentences.filter((sentence) => border.test(sentence));
    expect(ofBorder).toHaveLength(1);
    expect(ofBorder[0]).not.toMatch(child);
    expect(ofBorder[0]).toMatch(inEitherCase);
  });
});
