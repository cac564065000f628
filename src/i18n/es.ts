import type { Messages } from "./messages.ts";

/** Spanish, addressed to «usted», in words that are understood on both sides of the Atlantic. */
export const es = {
  "site.name": "Luzca el Corazón Azul",
  "site.short": "Corazón Azul",
  "site.description":
    "Ponga un corazón azul, el signo contra la trata de personas, en su foto de perfil. Su foto nunca sale de su dispositivo.",
  "site.home": "Luzca el Corazón Azul, ir al inicio",
  "site.skip": "Pasar al contenido principal",
  "footer.disclaimer":
    "Esta es una herramienta independiente creada por simpatizantes. No está gestionada, patrocinada ni avalada por las Naciones Unidas ni por la UNODC. El corazón que se muestra es un dibujo propio y no el logotipo oficial de la campaña.",
  "footer.officialCampaign": "La campaña oficial",
  "site.noScript":
    "Para crear su imagen, active JavaScript en su navegador. Todas las demás páginas funcionan sin él.",
  "footer.sourceHint": "De uso gratuito, sin cuenta, sin cookies y sin rastreadores.",
  "missing.title": "Esta página no existe",
  "missing.text": "Puede que la dirección contenga un error o que la página se haya trasladado.",
  "missing.part":
    "No se pudo cargar una parte de esta página, y sin ella no funciona. Compruebe su conexión y vuelva a cargar la página.",
  "nav.name": "Páginas del sitio",
  "nav.more": "Más",
  "nav.home": "Crear mi imagen",
  "nav.why": "Por qué un corazón azul",
  "nav.trafficking": "Qué es la trata",
  "nav.fund": "El Fondo Fiduciario",
  "nav.join": "Sumarse a la campaña",
  "nav.help": "Obtener ayuda",
  "nav.privacy": "Privacidad",
  "nav.about": "Acerca de",
  "nav.onThisPage": "En esta página",
  "language.name": "Idioma",
  "language.offer": "Leer esta página en español",
  "link.inEnglish": "(en inglés)",
  "figure.source": "Fuente:",
  "figure.published": "publicado el {date}",
  "worldDay.today": "Hoy es el Día Mundial contra la Trata de Personas.",
  "worldDay.days": {
    one: "Falta {count} día para el Día Mundial contra la Trata de Personas",
    many: "Faltan {count} días para el Día Mundial contra la Trata de Personas",
    other: "Faltan {count} días para el Día Mundial contra la Trata de Personas",
  },
  "update.ready": "Hay una nueva versión de esta herramienta. Se aplicará la próxima vez que abra la página.",
  "update.now": "Actualizar ahora",
  "share.received": "Se ha compartido una foto con esta herramienta. ¿Quiere abrirla?",
  "share.open": "Abrir",
  "share.delete": "Eliminar",
  "app.shortName": "Corazón Azul",
  "leave.full": "Salir de esta página",
  "leave.short": "Salir",
  "leave.hint":
    "Abre una página con el pronóstico del tiempo. Este botón no borra el historial de navegación.",

  "landing.title": "Luzca el Corazón Azul",
  "landing.lead":
    "Ponga un corazón azul en su foto de perfil y muestre su solidaridad con las víctimas y sobrevivientes de la trata de personas. Se hace en medio minuto.",
  "landing.choose": "Elegir una foto",
  "panel.selfie": "Tomar un selfi",
  "landing.continue": "Continuar con su imagen",
  "landing.justHeart": "Solo el corazón, sin foto",
  "landing.waiting": "Preparando la herramienta…",
  "landing.promise":
    "Su foto nunca sale de este dispositivo. También puede arrastrar una foto hasta esta página o pegarla.",
  "landing.pictures":
    "Tres retratos dibujados que lucen el corazón azul: en un anillo, como pin de solapa y en un marco.",

  "about.sign.title": "Un signo de solidaridad",
  "about.sign.text":
    "El corazón expresa la tristeza de las víctimas de la trata y la frialdad de quienes las compran y las venden.",
  "about.crime.title": "Un delito, tres partes",
  "about.crime.text":
    "Se capta o se retiene a una persona, mediante la fuerza o el engaño, para explotarla. Si es menor de 18 años, hay trata incluso sin fuerza ni engaño. En ningún caso es necesario cruzar una frontera.",
  "about.fund.title": "Ayuda que llega a las personas",
  "about.fund.text":
    "El Fondo Fiduciario de las Naciones Unidas apoya a sobrevivientes con alojamiento, atención y acceso a la justicia.",

  "about.fund.link": "El Fondo Fiduciario y cómo donar",
  "about.fund.give": "Donar al Fondo Fiduciario",

  "licences.notice": "Aviso de {part}",
  "licences.text": "Licencia de {part}",
  "licences.all": "Licencias de todo el código de esta herramienta",

  "join.calendar": "Añadir el {date} a su calendario",
  "join.copySentence": "Copiar la frase",
  "join.copySelected": "Este navegador no permitió copiar. La frase está seleccionada: puede copiarla usted.",

  "drop.here": "Suelte su foto aquí",
  "opening.photo": "Abriendo su foto…",
  "opening.cancel": "Cancelar",
  "opening.decoder": "Cargando el conversor de HEIC… {percent}",
  "opening.decoding": "Abriendo su foto HEIC… {percent}",

  "notice.title": "No se pudo completar la acción.",
  "notice.close": "Cerrar",

  "error.empty": "Este archivo está vacío. Elija otra foto.",
  "error.svg":
    "Este archivo es un dibujo SVG, no una foto. Guárdelo primero como imagen PNG y elija esa imagen.",
  "error.eps":
    "Este archivo es un dibujo EPS o PostScript, no una foto. Guárdelo primero como imagen PNG y elija esa imagen.",
  "error.tiff":
    "Este archivo es una imagen TIFF, que este navegador no puede abrir. Guárdela primero como JPEG y elija ese archivo.",
  "error.jpeg-xl":
    "Este archivo es una imagen JPEG XL, que este navegador no puede abrir. Guárdela primero como JPEG y elija ese archivo.",
  "error.jpeg-2000":
    "Este archivo es una imagen JPEG 2000, que los navegadores no abren. Guárdela primero como JPEG y elija ese archivo.",
  "error.raw":
    "Este es un archivo RAW de una cámara. Elija el JPEG que la cámara creó junto a él o exporte uno desde su programa de fotos.",
  "error.pdf":
    "Este archivo es un documento PDF. Haga una captura de pantalla de la imagen que contiene y elíjala.",
  "error.psd":
    "Este archivo es un documento de Photoshop. Expórtelo primero como JPEG o PNG y elija ese archivo.",
  "error.video": "Este archivo es un video. Póngalo en pausa, haga una captura de pantalla y elíjala.",
  "error.audio": "Este archivo es una grabación de sonido, no una foto. Elija una foto.",
  "error.office":
    "Este archivo es un documento, no una foto. Guarde aparte, en un archivo, la imagen que contiene y elíjala.",
  "error.archive": "Este es un archivo comprimido. Descomprímalo primero y elija una foto de su contenido.",
  "error.web-page":
    "Este archivo es una página web, no una foto. Guarde la imagen que aparece en ella y elíjala.",
  "error.text": "Este archivo es un texto, no una foto. Elija una foto.",
  "error.unknown": "Este archivo no se puede abrir aquí como foto. Elija una imagen JPEG, PNG, WebP o HEIC.",
  "error.damaged-photo": "Esta foto está dañada o incompleta. Elija otra o una nueva copia de esta.",
  "error.unreadable-file":
    "No se pudo leer este archivo. Es posible que se haya movido, modificado o eliminado, o que aún no se haya descargado en este dispositivo. Elíjalo de nuevo o elija otra foto.",
  "error.folder": "Esto es una carpeta. Ábrala y elija una foto de su contenido.",
  "error.blank-photo": "Esta imagen es totalmente transparente y no se ve nada en ella. Elija otra foto.",
  "error.too-many-pixels":
    "Esta foto tiene más píxeles de los que este dispositivo puede abrir. Elija una copia más pequeña.",
  "error.decompression-bomb":
    "Esta imagen tiene muchísimos píxeles para un archivo tan pequeño. Abrirla podría sobrecargar su dispositivo, por lo que no se abrió. Elija una copia más pequeña.",
  "error.too-large-file":
    "El archivo es demasiado grande: supera los {limit}. Elija una copia más pequeña de la foto.",
  "error.unsupported-picture":
    "Esta imagen está guardada de una forma que los navegadores no pueden abrir. Guárdela primero como JPEG o PNG normal y elija ese archivo.",
  "error.decoder-unavailable":
    "Para abrir fotos HEIC hace falta una parte de esta página que no se pudo cargar. Compruebe su conexión e inténtelo de nuevo, o elija un JPEG.",
  "error.too-slow":
    "Esta foto tardó más de {limit} en abrirse, por lo que se detuvo la apertura. Inténtelo de nuevo o elija una copia más pequeña.",
  "error.opener-failed":
    "No se pudo cargar la parte de esta página que abre las fotos. Compruebe su conexión, vuelva a cargar la página e inténtelo de nuevo.",
  "error.camera-refused":
    "Esta página no tiene permiso para usar la cámara. Permítalo en los ajustes de su navegador o elija una foto.",
  "error.camera-absent": "No se encontró ninguna cámara. Conecte una o elija una foto.",
  "error.camera-busy":
    "No se pudo iniciar la cámara; quizá la esté usando otro programa. Cierre ese programa o elija una foto.",
  "error.no-file": "No hay ninguna foto en lo que soltó o pegó. Elija un archivo de foto.",
  "error.shared-photo-lost": "La foto que compartió no llegó. Elíjala aquí.",
  "error.canvas-reading-blocked":
    "Este navegador no permite que las páginas lean las imágenes que crean. Permítalo para esta página (en Brave, con los escudos; en Firefox, en la barra de direcciones) e inténtelo de nuevo.",
  "error.over-limit": "No se pudo crear una imagen lo bastante pequeña para el sitio elegido.",
  "error.format-unavailable": "Este navegador no puede guardar imágenes en este formato.",
  "error.saver-failed":
    "No se pudo cargar la parte que guarda la imagen. Compruebe su conexión e inténtelo de nuevo.",
  "error.encoding-failed":
    "No se pudo crear la imagen, quizá porque a este dispositivo le falta memoria. Cierre otras pestañas e inténtelo de nuevo.",
  "error.words-failed": "No se pudo cargar el texto del anillo. Compruebe su conexión y elíjalo de nuevo.",

  "broken.text": "Se produjo un error en esta página. Vuelva a cargarla para continuar.",
  "broken.reload": "Volver a cargar la página",
  "crash.title": "Esta página dejó de funcionar",
  "crash.broken":
    "El error es de esta página, no suyo. Vuelva a cargarla y encontrará su imagen como estaba. Si la página se detiene otra vez, empiece de nuevo.",
  "crash.stumbled":
    "Se produjo un error, pero puede continuar. Si la página deja de responder como debe, vuelva a cargarla: encontrará su imagen como estaba.",
  "crash.part-missing":
    "No se pudo cargar una parte de esta página. Compruebe su conexión y vuelva a cargar la página: encontrará su imagen como estaba.",
  "crash.lostPhoto":
    "Este navegador no puede conservar su foto al volver a cargar la página. Sus cambios sí se conservan: después, elija la foto de nuevo.",
  "crash.lostAll":
    "Este navegador no conserva nada de esta página, así que al volver a cargarla perdería su imagen. Si puede, guárdela antes.",
  "crash.reloadAnyway": "Volver a cargar de todos modos",
  "crash.afresh": "Empezar de nuevo",

  "stage.name": "Su imagen",
  "stage.addPhoto": "Añadir su foto",
  "stage.keys":
    "Las flechas mueven la foto, más y menos la acercan y la alejan, los corchetes la giran, M la voltea horizontalmente, 0 la restablece.",
  "heart.name": "El corazón sobre su foto",
  "heart.keys": "Las flechas mueven el corazón, más y menos cambian su tamaño.",
  "heart.keysTurn": "Las flechas mueven el corazón, más y menos cambian su tamaño, los corchetes lo giran.",

  "tools.name": "Herramientas para la foto",
  "alt.photo": "Su foto, {parts}.",
  "alt.noPhoto": "Sin foto, {badge}.",
  "alt.comma": ", ",
  "alt.zoomed": "con zoom al {zoom}",
  "alt.turned": "girada {turn}",
  "alt.mirrored": "volteada horizontalmente",
  "alt.headsInFront": "con la cabeza delante del borde azul",
  "alt.badge.ring": "en un anillo azul con un corazón azul abajo",
  "alt.badge.heart": "con un corazón azul {place}",
  "alt.badge.lapel-pin": "con un corazón azul como pin {place}",
  "alt.badge.heart-frame": "dentro de un marco azul con una abertura en forma de corazón",
  "alt.badge.blue-light": "con una luz azul y un corazón azul abajo",
  "alt.badge.only-heart": "solo un corazón azul",
  "alt.words.hashtag": "y las palabras #EndHumanTrafficking",
  "alt.words.against": "y las palabras «Contra la trata de personas»",
  "alt.place.middle": "en el centro",
  "alt.place.left": "a la izquierda",
  "alt.place.right": "a la derecha",
  "alt.place.upper": "arriba",
  "alt.place.lower": "abajo",
  "alt.place.upper-left": "arriba a la izquierda",
  "alt.place.upper-right": "arriba a la derecha",
  "alt.place.lower-left": "abajo a la izquierda",
  "alt.place.lower-right": "abajo a la derecha",

  "hint.touch": "Arrastre para mover, pellizque para ampliar",
  "hint.mouse": "Arrastre para mover, use la rueda para ampliar",

  "help.title": "Atajos de teclado",
  "help.where": "Con la foto o el corazón seleccionado (tecla Tab)",
  "help.anywhere": "En cualquier parte del editor",
  "help.move": "Mover (con Mayús, a pasos mayores)",
  "help.zoom": "Acercar o alejar la foto, o cambiar el tamaño del corazón",
  "help.turn": "Girar",
  "help.mirror": "Voltear horizontalmente la foto",
  "help.heads": "Poner la cabeza delante o detrás del anillo o del marco",
  "help.save": "Guardar la imagen",
  "help.list": "Mostrar esta lista",
  "help.cancel": "Cancelar el arrastre",

  "tools.undo": "Deshacer",
  "tools.redo": "Rehacer",
  "tools.undoStep": "Deshacer: {step}",
  "tools.redoStep": "Rehacer: {step}",
  "tools.undone": "Se deshizo: {step}.",
  "tools.redone": "Se rehízo: {step}.",
  "step.move-photo": "mover la foto",
  "step.zoom-photo": "cambiar el zoom",
  "step.turn-photo": "girar la foto",
  "step.turn-photo-by": "girar la foto",
  "step.mirror-photo": "voltear la foto",
  "step.move-badge": "mover el corazón",
  "step.size-badge": "cambiar el tamaño del corazón",
  "step.turn-badge": "girar el corazón",
  "step.choose-badge": "elegir una insignia",
  "step.choose-words": "elegir el texto",
  "step.choose-ground": "elegir el fondo",
  "step.centre-face": "centrar en el rostro",
  "step.toggle-heads": "poner la cabeza delante",
  "step.reset": "restablecer",
  "step.open-photo": "abrir una foto",
  "tools.zoom": "Zoom",
  "tools.zoomIn": "Acercar",
  "tools.zoomOut": "Alejar",
  "tools.turnLeft": "Girar a la izquierda",
  "tools.turnRight": "Girar a la derecha",
  "tools.mirror": "Voltear horizontalmente",
  "tools.centreFace": "Centrar en el rostro",
  "tools.changePhoto": "Reemplazar la foto",
  "tools.addPhoto": "Elegir una foto",
  "tools.reset": "Restablecer",
  "tools.help": "Atajos de teclado",

  "panel.badge": "Insignia",
  "panel.adjust": "Ajustar",
  "panel.words": "Texto",
  "panel.show": "Mostrar",
  "adjust.title": "Ajustar",
  "adjust.straighten": "Girar la foto",
  "adjust.heartSize": "Tamaño del corazón",
  "adjust.heartTurn": "Girar el corazón",
  "preview.title": "Así la verán los demás",
  "preview.comments": "Comentarios",
  "preview.posts": "Publicaciones",
  "preview.profile": "Página de perfil",
  "preview.larger": "Ver más grande",

  "adjust.faces": "Los rostros se detectan en este dispositivo. No se envía nada sobre ellos.",

  "selfie.title": "Tomar un selfi",
  "selfie.starting": "Iniciando la cámara…",
  "selfie.take": "Tomar la foto",
  "selfie.retake": "Repetir la foto",
  "selfie.use": "Usar esta foto",
  "selfie.cancel": "Cancelar",
  "selfie.view": "Imagen de la cámara, como en un espejo",
  "selfie.taken": "Su selfi",
  "selfie.promise": "La foto se queda en este dispositivo.",

  "badge.ring": "Anillo",
  "badge.heart": "Corazón",
  "badge.lapel-pin": "Pin de solapa",
  "badge.heart-frame": "Marco de corazón",
  "badge.blue-light": "Luz azul",
  "badge.only-heart": "Solo el corazón",
  "badge.pinIsSmall": "El pin se distingue mal donde la imagen se muestra pequeña.",

  "heads.title": "Cabeza delante",
  "heads.hint":
    "La cabeza sobresale del anillo o del marco. Se detecta en este dispositivo y no se envía nada.",
  "heads.looking": "Buscando la cabeza…",
  "heads.none": "No se pudo recortar con seguridad ninguna cabeza de esta foto, así que queda como está.",
  "heads.failed":
    "No se pudo cargar la parte que detecta las cabezas. Compruebe su conexión y desactive y vuelva a activar esta opción.",
  "heads.behind": "Aquí la cabeza parecería cortada, por lo que se queda detrás. Mueva o reduzca la foto.",

  "ground.title": "Fondo",
  "ground.navy": "Azul marino",
  "ground.blue": "Azul",
  "ground.ice": "Azul hielo",
  "ground.white": "Blanco",

  "words.title": "Texto en el anillo",
  "words.none": "Sin texto",
  "words.hashtag": "#EndHumanTrafficking",
  "words.against": "Contra la trata de personas",
  "words.language": "Idioma del texto",
  "words.onlyRing": "Solo el anillo puede llevar texto.",
  "words.small": "Este texto será difícil de leer donde la imagen se muestre pequeña.",

  "save.download": "Descargar {format}",
  "save.short": "Guardar imagen",
  "save.busy": "Guardando…",
  "save.for": "Tamaño",
  "save.planned": "{format}, {pixels} × {pixels} px, sin ubicación.",
  "save.facts": "{format}, {pixels} × {pixels} px, {size}, sin ubicación.",
  "save.fitsAll": "Sirve para todos los sitios.",
  "save.fitsBut": "Sirve para todos, excepto {sites}.",
  "save.smaller": "Se redujo el tamaño para no superar el límite.",
  "save.fewerColours": "Se usaron algunos colores menos para no superar el límite.",
  "target.everywhere": "Para todos los sitios",
  "target.large": "Grande",
  "target.small": "Pequeño",
  "file.options": "Opciones",
  "file.choose": "Tipo de archivo",
  "file.lossy": "El formato {format} omite detalles finos que apenas se aprecian.",
  "file.searching":
    "El archivo pesa demasiado con todos sus colores. Se está probando con menos colores y el mismo aspecto (intento {attempt}).",
  "file.cancel": "Cancelar",
  "file.keepColours": "Tamaño menor, con todos los colores",
  "file.keepSize": "Tamaño completo, con menos colores",
  "file.smallerMemory": "Se redujo el tamaño porque este navegador no pudo crear una imagen más grande.",
  "file.noisy": "Este navegador cambia un poco algunos píxeles para protegerle del rastreo. No se nota.",
  "save.fileName": "corazón azul",
  "save.soft": "Su foto es pequeña, por lo que se verá poco nítida.",
  "save.done": "Imagen guardada. Busque {name} en sus descargas.",
  "save.disclaimer": "Una herramienta independiente, no gestionada por las Naciones Unidas.",

  "error.share-failed": "No se pudo compartir la imagen, pero puede guardarla.",
  "error.copy-refused":
    "Este navegador no permitió copiar. Permítalo para esta página e inténtelo de nuevo, o guarde la imagen.",
  "share.picture": "Compartir la imagen",
  "share.copy": "Copiar",
  "share.copyPicture": "Copiar la imagen",
  "share.copiedPicture": "Imagen copiada.",
  "share.copiedText": "Texto copiado.",
  "share.title": "Corra la voz",
  "share.on": "Compartir esta herramienta en {site}",
  "share.copyMessage": "Copiar un mensaje",
  "share.message":
    "Llevo el corazón azul en solidaridad con las víctimas y sobrevivientes de la trata de personas. {hashtag}",
  "share.copyDescription": "Copiar una descripción de la imagen",
  "share.description": "Foto de perfil, {parts}.",
  "puton.title": "Ahora, úsela como foto de perfil",
  "puton.where": "Sitio",
  "puton.open.profile": "Abra {site} y vaya a su propio perfil.",
  "puton.open.settings": "Abra {site} y vaya a los ajustes.",
  "puton.open.channel": "Abra {site} y vaya a su propio canal.",
  "puton.change.picture": "Pulse sobre su foto y elija la opción de cambiarla.",
  "puton.change.edit": "Elija la opción de editar y, después, pulse sobre su foto.",
  "puton.choose": "Elija el archivo {name}. Está entre sus descargas o sus fotos.",
  "puton.finish": "La foto ya encaja en el círculo, no hace falta recortarla. Solo guárdela.",
  "puton.byHand": "Solo usted puede cambiar su foto en {site}; esta herramienta no puede hacerlo por usted.",
  "puton.link": "Abrir {site} en una pestaña nueva",
  "puton.more": "Qué más puede hacer",
  "inapp.title": "Guarde su imagen",
  "inapp.hold": "Mantenga presionada la imagen y elija la opción de guardarla.",
  "inapp.rightClick": "Haga clic en la imagen con el botón derecho y elija la opción de guardarla.",
  "inapp.why": "El navegador integrado en {app} no puede descargar archivos.",
  "inapp.open": "Abrir esta página en su navegador.",
  "inapp.menu":
    "También puede abrir el menú de esta aplicación (⋯ o ⋮) y elegir su navegador. Su imagen no estará allí: guárdela antes aquí.",
  "inapp.copyAddress": "Copiar el enlace a esta página",
  "inapp.didNotStart": "¿No empezó la descarga?",
} as const satisfies Messages;
