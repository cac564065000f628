import type { CampaignContent } from "./campaign-content.ts";

export const esContent = {
  pages: {
    why: {
      title: "Por qué un corazón azul",
      description:
        "Qué significa el corazón azul, cuándo empezó la campaña contra la trata de personas y quién puede lucir este signo.",
      lead: "Un pequeño signo que lucen, en muchos países, personas que no aceptan que se compre y se venda a seres humanos.",
      sections: {
        meaning: {
          heading: "Qué significa",
          paragraphs: ["Un signo, tres significados:"],
          points: [
            "Es triste. Expresa la tristeza de las víctimas de la trata y la solidaridad con ellas.",
            "Es frío. Recuerda la frialdad de quienes compran y venden a sus semejantes.",
            "Es azul. El azul de las Naciones Unidas expresa su compromiso contra este delito, que atenta contra la dignidad humana.",
          ],
        },
        ribbon: {
          heading: "Como el lazo rojo",
          paragraphs: [
            "Todo el mundo sabe qué significa el lazo rojo en la lucha contra el VIH y el sida. El Corazón Azul quiere llegar a ser lo mismo frente a la trata de personas: un signo que no necesita explicación.",
          ],
        },
        beginning: {
          heading: "Cómo empezó",
          paragraphs: [
            "La Oficina de las Naciones Unidas contra la Droga y el Delito (UNODC) lanzó la Campaña Corazón Azul contra la Trata de Personas el {launched} en Viena, en los Women’s World Awards.",
          ],
        },
        wearing: {
          heading: "Quién puede lucirlo",
          paragraphs: [
            "Toda persona que comparta los fines del tratado de las Naciones Unidas contra la trata de personas. El corazón sirve a esta causa y a ninguna otra, y sigue siendo azul. Por eso esta herramienta no ofrece otros colores.",
          ],
        },
      },
    },
    trafficking: {
      title: "Qué es la trata de personas",
      description:
        "La trata de personas en palabras sencillas: el acto, los medios y el fin; por qué el consentimiento no cuenta; y el caso de las niñas y los niños.",
      lead: "Se lleva a personas a un lugar, o se las retiene en él, para que otros saquen provecho de ellas. El derecho internacional describe este delito en tres partes.",
      sections: {
        act: {
          heading: "El acto: qué se hace",
          paragraphs: ["La captación, el transporte, el traslado, la acogida o la recepción de personas."],
        },
        means: {
          heading: "Los medios: cómo se hace",
          paragraphs: ["Se emplea al menos uno de estos medios:"],
          points: [
            "la amenaza o el uso de la fuerza, u otra forma de coacción",
            "el rapto",
            "el fraude o el engaño",
            "el abuso de poder o de una situación de vulnerabilidad",
            "pagos o beneficios para alguien que tiene autoridad sobre otra persona",
          ],
        },
        purpose: {
          heading: "El fin: para qué se hace",
          paragraphs: ["El fin es la explotación. El derecho incluye, como mínimo, estas formas:"],
          points: [
            "la explotación de la prostitución ajena y otras formas de explotación sexual",
            "los trabajos o servicios forzados",
            "la esclavitud y las prácticas análogas, y la servidumbre",
            "la extracción de órganos",
          ],
        },
        consent: {
          heading: "El consentimiento",
          paragraphs: [
            "Cuando se ha empleado uno de estos medios, no importa que la víctima haya aceptado. Un sí obtenido con una amenaza o con una mentira no cuenta.",
          ],
        },
        children: {
          heading: "Niñas y niños",
          paragraphs: [
            "Es niña o niño toda persona menor de 18 años. En su caso no hace falta ninguno de los medios: bastan el acto y el fin para que haya trata.",
          ],
        },
        borders: {
          heading: "No hace falta cruzar una frontera",
          paragraphs: [
            "También hay personas que son víctimas de la trata en su propio país, e incluso en su propia ciudad.",
          ],
        },
        known: {
          heading: "Qué se sabe",
          paragraphs: [
            "Estas cifras se refieren a las víctimas detectadas. A muchas no se las detecta nunca, de modo que nadie sabe cuántas son en total.",
          ],
        },
        law: {
          heading: "Dónde lo dice la ley",
          paragraphs: [
            "En el artículo 3 del Protocolo para prevenir, reprimir y sancionar la trata de personas, especialmente mujeres y niños. La Asamblea General de las Naciones Unidas lo aprobó el {protocolAdopted} (resolución 55/25); está en vigor desde el {protocolInForce}. Esta página explica el artículo en palabras sencillas; solo el propio tratado es vinculante.",
          ],
        },
      },
    },
    fund: {
      title: "El Fondo Fiduciario",
      description:
        "Qué es el Fondo Fiduciario de las Naciones Unidas para las víctimas de la trata, a quién llega, cómo trabaja y dónde donar.",
      lead: "Todo lo que recauda la Campaña Corazón Azul va a un fondo de las Naciones Unidas. Este ayuda a personas que han sobrevivido a la trata.",
      sections: {
        what: {
          heading: "Qué es",
          paragraphs: [
            "Su nombre completo es Fondo Fiduciario de Contribuciones Voluntarias de las Naciones Unidas para las Víctimas de la Trata de Personas, especialmente Mujeres y Niños.",
            "El {fundDecided}, la Asamblea General decidió crear el Fondo (resolución 64/293). Se puso en marcha el {fundLaunched}.",
          ],
        },
        reach: {
          heading: "A quién llega",
          paragraphs: [
            "A mujeres, niños y hombres a quienes los tratantes han explotado. El Fondo presta ayuda humanitaria, jurídica y financiera, por ejemplo:",
          ],
          points: [
            "alojamiento y atención de la salud",
            "apoyo psicosocial",
            "educación y formación",
            "acceso a la justicia",
          ],
        },
        work: {
          heading: "Cómo trabaja",
          paragraphs: [
            "La UNODC administra el Fondo y una junta de cinco miembros lo orienta. La ayuda llega a las personas por medio de organizaciones especializadas.",
          ],
        },
        give: {
          heading: "Cómo donar",
          paragraphs: [
            "Solo se puede donar en la página del propio Fondo: ábrala y elija allí «Donate». Por esta herramienta no pasa dinero, y aquí nadie gana nada con ello.",
          ],
        },
      },
    },
    join: {
      title: "Sumarse a la campaña y seguirla",
      description:
        "Luzca el Corazón Azul en su foto de perfil, recuerde el Día Mundial del {worldDay} y siga las noticias de la campaña.",
      lead: "Una imagen dice a los demás que usted sabe qué es la trata de personas y que no mira hacia otro lado.",
      sections: {
        wear: {
          heading: "Lucir el corazón",
          paragraphs: [
            "Esta herramienta no puede cambiar su foto de perfil por usted. Se hace en tres pasos:",
          ],
          points: [
            "Cree aquí su imagen y guárdela.",
            "Abra su perfil en Facebook, X u otro sitio y elija la opción de cambiar la foto.",
            "Elija el archivo que guardó.",
          ],
        },
        hashtag: {
          heading: "Explicar qué significa",
          paragraphs: [
            "Si le preguntan por el corazón, explique qué significa. La etiqueta de la campaña es {hashtag}.",
          ],
        },
        "world-day": {
          heading: "El Día Mundial",
          paragraphs: [
            "El {worldDay} es el Día Mundial contra la Trata de Personas, cada año desde {worldDaySince} (resolución 68/192 de la Asamblea General). Es un buen día para lucir el corazón.",
          ],
        },
        follow: {
          heading: "Seguir a la UNODC",
          paragraphs: [
            "La Oficina de las Naciones Unidas contra la Droga y el Delito informa de su labor en estas páginas. Pertenecen a empresas que aplican allí sus propias normas de privacidad.",
          ],
        },
      },
    },
    help: {
      title: "Obtener ayuda",
      description:
        "Ayuda ante la trata de personas: primero el número de emergencia local, después directorios de líneas de ayuda y organizaciones.",
      lead: "Si usted u otra persona está en peligro, llame primero al número de emergencia local.",
      sections: {
        emergency: {
          heading: "Si está en peligro ahora",
          paragraphs: [
            "Llame a los servicios de emergencia del país donde se encuentra. Si puede, diga dónde está y qué necesita.",
          ],
        },
        directories: {
          heading: "Encontrar ayuda cerca",
          paragraphs: [
            "Estos directorios indican líneas de ayuda y organizaciones, y los mantienen al día quienes los publican. Aquí no encontrará números de teléfono: un número que ya no es válido puede hacer daño.",
          ],
        },
        worried: {
          heading: "Si le preocupa otra persona",
          paragraphs: [
            "No intervenga por su cuenta: podría ponerse en peligro y poner en peligro a esa persona. Cuente a la policía o a una línea de ayuda lo que ha observado y deje que decidan qué hacer.",
          ],
        },
        watched: {
          heading: "Si alguien podría estar viendo lo que hace",
          paragraphs: [
            "«Salir de esta página» oculta esta página al instante y abre una página con el pronóstico del tiempo. Este botón no borra el historial de navegación. Es más seguro un dispositivo que nadie más use.",
          ],
        },
      },
    },
    privacy: {
      title: "Privacidad",
      description:
        "Su foto nunca sale de su dispositivo. Qué guarda esta herramienta, por cuánto tiempo y cómo comprobarlo en cinco minutos.",
      lead: "Su foto nunca sale de este dispositivo. Sin cookies ni rastreadores.",
      sections: {
        device: {
          heading: "Qué se queda en su dispositivo",
          paragraphs: [
            "Esta página abre, modifica y guarda su foto en su navegador. Ninguna parte de este sitio la envía a ningún lugar, ni hay cuentas.",
            "También los rostros se detectan en el dispositivo: para situarlos en el círculo, para que el corazón no los tape y, si usted lo pide, para recortar las cabezas o a las personas. La página sabe dónde hay un rostro, no de quién es.",
            "El archivo que usted guarda no dice dónde, cuándo ni con qué cámara se tomó su foto. Lo que se ve en la imagen lo ve todo el mundo.",
          ],
        },
        stored: {
          heading: "Qué se guarda y por cuánto tiempo",
          paragraphs: ["Todo está en su navegador, y solo allí:"],
          points: [
            "Cómo ha dispuesto su imagen, un nombre aleatorio para esta pestaña, si ya ha visto un consejo y una marca por la que la página sabe si se ha usado «Salir de esta página»: hasta que cierre la pestaña.",
            "Una copia de su foto, cifrada con una clave que solo tiene esta pestaña: mientras la página no está a la vista, por ejemplo mientras la cámara está abierta, y mientras usted está en otra página de este sitio que ha abierto con un enlace. A veces los teléfonos cierran entonces la página; gracias a la copia, puede continuar donde lo dejó. La copia se borra cuando usted vuelve a la herramienta, cuando cierra la pestaña o va a otro sitio, cuando sale con «Salir de esta página» y al cabo de una hora, mientras la página siga funcionando.",
            "Si el teléfono o un fallo ha cerrado la página, esa copia permanece hasta que la pestaña se abre de nuevo o, si no, hasta que se abre una página de este sitio más de una hora después. Quien restaure la pestaña antes de una hora verá su trabajo; sin la pestaña, este sitio no puede leer la copia. Quien examine los archivos del navegador en el dispositivo quizá sí.",
            "Una foto que comparta con la herramienta instalada: hasta que la página la recoja, en segundos, para preguntarle si quiere abrirla. Si no ocurre, al cabo de un minuto ya no se puede abrir, y se borra en cuanto después se abre una página de este sitio. Si borra los datos de este sitio en su navegador, elimine también la herramienta instalada: sin esos datos, el navegador envía al servidor una foto compartida.",
            "El hecho de que ha cerrado el aviso sobre otro idioma, para que no vuelva a aparecer, y un número aleatorio si se ha usado «Salir de esta página», para que lo sepan todas las pestañas: hasta que los borre en su navegador.",
            "Los archivos de la propia herramienta, para que funcione sin conexión: hasta que los borre en su navegador.",
          ],
        },
        none: {
          heading: "Lo que no encontrará aquí",
          paragraphs: [
            "No hay cookies, ni estadísticas, ni publicidad, ni nada de otros sitios. Como en cualquier sitio web, el servidor que aloja estas páginas puede ver que alguien las pide y qué partes de la herramienta, por ejemplo la que abre las fotos HEIC, pero este sitio no le envía su foto.",
          ],
        },
        check: {
          heading: "Compruébelo en cinco minutos",
          paragraphs: ["No hace falta que nos crea. En una computadora:"],
          points: [
            "Abra este sitio, después las herramientas para desarrolladores de su navegador (a menudo con la tecla F12) y, en ellas, la lista de solicitudes de red.",
            "Elija una foto, muévala y guarde la imagen.",
            "Mire la lista: se cargan archivos de este sitio y no se envía nada.",
            "Desactive luego la conexión y hágalo otra vez. Sigue funcionando. Solo la primera foto HEIC, la primera búsqueda de rostros y la primera «Cabeza delante» o el primer «Mundo azul» necesitan conexión una vez, para cargar lo que necesitan.",
          ],
        },
        leaving: {
          heading: "Salir de la página",
          paragraphs: [
            "«Salir de esta página» oculta al instante esta página y quita su foto, todos sus cambios y las copias guardadas de todas las pestañas de este sitio. Cada una abre después una página con el pronóstico del tiempo, o una en blanco si esta no responde. Una pestaña que el teléfono había cerrado lo hace en cuanto se muestra de nuevo. En esas pestañas, los botones Atrás y Adelante ya no llevan a ninguna página de este sitio.",
            "Este botón no borra el historial de navegación ni los archivos de esta herramienta en su navegador, y las imágenes que usted haya guardado siguen donde las guardó.",
          ],
        },
      },
    },
    about: {
      title: "Acerca de esta herramienta",
      description:
        "Quién hizo esta herramienta, qué relación tiene con las Naciones Unidas (solo la causa) y qué componentes de terceros usa.",
      lead: "Una herramienta de simpatizantes de la Campaña Corazón Azul: gratuita, de código abierto y sin ánimo de lucro.",
      sections: {
        independent: {
          heading: "Independiente",
          paragraphs: [
            "Esta es una herramienta independiente creada por simpatizantes. No está gestionada, patrocinada ni avalada por las Naciones Unidas ni por la UNODC. El corazón que se muestra es un dibujo propio y no el logotipo oficial de la campaña.",
            "También los textos son propios. La información oficial es la que publica la propia campaña en su página.",
          ],
        },
        heart: {
          heading: "El corazón y el emblema",
          paragraphs: [
            "El nombre y el emblema de las Naciones Unidas están protegidos por la resolución 92(I) de la Asamblea General. Ninguno de los dos aparece en las imágenes que se crean aquí.",
          ],
        },
        licences: {
          heading: "Licencias",
          paragraphs: ["Componentes de terceros y sus condiciones:"],
          points: [
            "Esta herramienta: licencia MIT. Su código se puede usar, modificar y distribuir.",
            "Las fotos HEIC se abren con libheif, con licencia LGPL. Es un archivo aparte que se carga solo cuando hace falta y que cualquiera puede sustituir.",
            "Los rostros se localizan mediante el modelo BlazeFace y las cabezas y las personas se recortan con MediaPipe Selfie Segmentation, ambos con licencia Apache 2.0.",
            "React, Konva y las demás bibliotecas: licencias MIT e ISC.",
            "El texto del anillo son contornos de tipos de letra con licencia SIL Open Font License.",
          ],
        },
        colophon: {
          heading: "Cómo está hecha",
          paragraphs: [
            "El sitio se compone de unos pocos archivos, sin ningún servidor que procese datos. Está escrito en TypeScript, con React y Konva.",
            "Está disponible en los seis idiomas oficiales de las Naciones Unidas. Se agradecen las correcciones de hablantes nativos: el archivo docs/translations.md del proyecto enumera los textos que ninguno ha leído todavía.",
          ],
        },
      },
    },
  },
  links: {
    campaign: "La Campaña Corazón Azul oficial",
    join: "UNODC: cómo sumarse a la campaña",
    worldDay: "El Día Mundial contra la Trata de Personas",
    launch: "La UNODC sobre el lanzamiento de la campaña, 2009",
    protocol: "El texto íntegro del Protocolo",
    globalReport: "La UNODC presenta su Informe Mundial sobre la Trata de Personas 2024",
    fundTenYears: "La UNODC sobre los diez años del Fondo",
    facebook: "La UNODC en Facebook",
    x: "La UNODC en X",
    youtube: "La UNODC en YouTube",
    flickr: "La UNODC en Flickr",
    directory: "En todo el mundo: Global Modern Slavery Directory",
    europe: "Unión Europea: la página de la Comisión sobre la trata",
    unitedStates: "Estados Unidos: National Human Trafficking Hotline",
  },
  figures: {
    children: "El {value} de las víctimas detectadas en {year} eran niñas y niños.",
    womenAndGirls: "El {value} de las víctimas detectadas en {year} eran mujeres y niñas.",
    projects: "Hasta marzo de {year}, el Fondo había apoyado más de {value} proyectos.",
  },
  pictures: {
    parts: "Hay trata de personas cuando se dan las tres partes.",
    partsOfChild: "Si se trata de una niña o un niño, bastan dos partes.",
    ribbon: "El Corazón Azul se luce como se luce el lazo rojo.",
    beforeAfter: "Un retrato dibujado, antes y después de ponerle el corazón azul.",
    hundred: "Cada corazón representa a una de cada cien víctimas detectadas.",
  },
} as const satisfies CampaignContent;
