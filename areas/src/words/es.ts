// Español.

import type { Sentences } from './en.ts'

export const es: Sentences = {
  'refused-otherwise':
    'Aquí no se puede hacer ({kind}). Actualice la aplicación y vuelva a intentarlo.',

  'vault-wrong-passphrase':
    'Esa no es la frase de paso. Revise mayúsculas, minúsculas y espacios, y vuelva a intentarlo.',
  'vault-damaged':
    'Lo guardado en este dispositivo está dañado y no se puede abrir. Vuelva con un segundo dispositivo o con la clave en papel.',
  'vault-newer': 'Una versión más nueva escribió lo que hay aquí. Instálela primero.',
  'vault-exists': 'Aquí ya hay datos guardados. Desbloquéelos o elija otra carpeta.',
  'vault-absent': 'Aquí todavía no hay nada guardado. Cree una comunidad o únase a una.',
  'vault-passphrase-short':
    'La frase de paso es demasiado corta. Use al menos {min} caracteres; cinco palabras van bien.',

  'link-not-an-invitation': 'Eso no es una invitación. Pegue el enlace entero o escanee el código.',
  'link-damaged': 'Al enlace le falta una parte o tiene un error. Pida que se lo envíen otra vez.',
  'link-newer': 'Este enlace necesita una versión más nueva. Actualice primero la aplicación.',
  'link-expired': 'Este enlace caducó el {expires}. Pida uno nuevo.',
  'join-already-here': 'Ya está en esta comunidad. Ábrala; no hace falta unirse otra vez.',
  'request-not-for-us':
    'Esta solicitud de ingreso es para otra persona. Aquí no hay nada que hacer.',
  'request-unreadable':
    'No se puede leer esta solicitud de ingreso. Pida a la persona que abra otra vez la invitación.',
  'request-proof-wrong':
    'Esta solicitud no corresponde a su invitación. Haga una invitación nueva para esa persona.',

  'key-missing': 'La clave para esto aún no ha llegado. Conéctese con otro miembro; llegará sola.',
  'key-wrong-recipients':
    'Esto se cifró para las personas equivocadas y no cuenta. Ponga al día su dispositivo y escríbalo de nuevo.',
  'key-not-a-member': 'Solo los miembros pueden hacerlo. Pida a un miembro que le admita.',
  'key-too-many-devices':
    'Hay más dispositivos de los que admite una clave ({devicesMax}). Retire los que ya no se usen.',
  'frame-damaged': 'Este apunte está dañado. Consígalo otra vez de otro miembro.',
  'frame-dropped':
    'Esto ya no se guarda: se cumplió su plazo. Todo está bien; no hay nada que hacer.',
  'entry-unreadable': 'Esta versión no puede leer el apunte. Actualice la aplicación.',
  'entry-too-large': 'Es demasiado largo para un solo apunte. Divídalo en dos.',
  'entry-unknown-kind':
    'Este apunte lo escribió una versión más nueva. Actualice la aplicación para verlo.',
  'entry-misfit':
    'Esto no tiene la forma debida (en «{path}»). Actualice la aplicación y escríbalo de nuevo.',
  'entry-fault':
    'Por un error de este programa el apunte no cuenta ({what}). Avísenos; el apunte se conserva.',
  'capsule-full':
    'La clave en papel no admite tantas comunidades. Deje las que ya no necesite y haga una nueva.',
  'capsule-unreadable':
    'Estas palabras no abren nada de lo que hay aquí. Revíselas una a una y conéctese antes a un nodo.',
  'paper-sheet-damaged':
    'No se puede leer lo que hay en esta hoja. Escríbalo otra vez letra por letra o escanee su código.',
  'paper-words-wrong': 'Estas no son las doce palabras. Revise cómo se escriben y su orden.',
  'attachment-too-large':
    'El archivo es demasiado grande. El máximo es {bytesMax}; redúzcalo y vuelva a intentarlo.',
  'attachment-name':
    'El nombre del archivo está vacío o es demasiado largo. Cámbielo y vuelva a intentarlo.',
  'attachment-type': 'No se pueden adjuntar archivos de este tipo. Use uno de estos: {allowed}.',
  'attachment-malformed':
    'El archivo no es lo que dice su nombre o no está completo. Ábralo en otro programa, guárdelo de nuevo y vuelva a intentarlo.',
  'attachment-incomplete':
    'Aún faltan partes de este archivo. Conéctese con otro miembro y vuelva a intentarlo más tarde.',
  'attachment-damaged': 'El archivo llegó dañado. Conéctese con otro miembro; se pedirá otra vez.',

  'space-not-a-member':
    'Solo los miembros pueden hacerlo, y este dispositivo no es de ninguno. Pida a un miembro que le admita.',
  'space-not-a-steward': 'Solo una persona encargada puede hacerlo. Pídaselo a una de ellas.',
  'space-after-cut':
    'Esto se escribió después de que se retirara a quien lo escribió, así que no cuenta.',
  'space-unknown-member':
    'Aquí no se conoce a esa persona. Conéctese primero con otro miembro y vuelva a intentarlo.',
  'space-unknown-invitation':
    'Aquí no se conoce esa invitación. Conéctese primero con otro miembro y vuelva a intentarlo.',
  'space-invitation-used': 'Esta invitación ya se ha usado. Haga una nueva.',
  'space-invitation-expired': 'Esta invitación ha caducado. Haga una nueva.',
  'space-invitation-revoked': 'Esta invitación fue retirada. Haga una nueva.',
  'space-proof-wrong':
    'La solicitud no corresponde a su invitación. Haga una invitación nueva para esta persona.',
  'space-already-member': 'Esta persona ya es miembro. No hay nada que hacer.',
  'space-not-waiting': 'Ya nadie espera por esto. Mire otra vez la lista.',
  'space-second-genesis':
    'Una comunidad tiene un solo comienzo; este segundo no cuenta. Pregunte a quien la fundó cuál es el bueno.',
  'space-overruled':
    'Alguien decidió otra cosa al mismo tiempo y, según las reglas, vale lo suyo. Hablen y vuelva a intentarlo.',
  'space-self-rescue': 'No puede levantar su propia suspensión. Tiene que hacerlo otro miembro.',
  'space-policy-version': 'Entretanto cambiaron las reglas. Mírelas y vuelva a intentarlo.',
  'space-log-forked':
    'Hay dos versiones de lo que escribió este dispositivo, casi siempre por una copia restaurada. Siga como dispositivo nuevo y avise a otro miembro.',
  'space-full':
    'La comunidad ya tiene todos los miembros que admite. Cree una segunda y unan las dos.',
  'space-pending':
    'Le han admitido, pero aún falta que alguien le avale o lo confirme. Pídaselo a un miembro.',
  'space-waiting-for-stewards':
    'Hacen falta {need} personas encargadas y han aceptado {have}. Pídaselo a las demás.',
  'space-cut-too-low':
    'Una retirada no puede alcanzar lo que ya había visto. Vuelva a intentarlo: contará desde ahora.',
  'space-paper-key':
    'La clave en papel solo sirve para añadir o retirar un dispositivo. Use un dispositivo para esto.',
  'space-unknown-device':
    'Aquí no se conoce ese dispositivo. Mire otra vez la lista de dispositivos.',
  'space-already-so': 'Ya es así. No hay nada que hacer.',
  'member-unknown': 'Aquí no se conoce a nadie con ese nombre. Mire la lista de miembros.',
  'member-request-unknown':
    'Nadie espera con ese nombre. Mire la lista de solicitudes, o conéctese y vuelva a intentarlo.',

  'write-waiting-for-admission':
    'Todavía no puede escribir: antes tienen que admitirle. Hable con quien le invitó.',
  'write-no-key':
    'La clave para escribir aún no ha llegado. Conéctese con otro miembro y vuelva a intentarlo.',
  'write-log-closed':
    'Hay dos versiones de lo que escribió este dispositivo, casi siempre porque se restauró una copia de seguridad. Pida una nueva invitación a un miembro y ábrala aquí: lo que había escrito se escribirá de nuevo.',
  'write-restored-backup':
    'Este dispositivo volvió a un estado anterior y otros tienen apuntes suyos más nuevos. Seguirá con una identidad nueva; vuelva a intentarlo.',
  'verify-failed':
    'Lo guardado aquí no concuerda consigo mismo (apunte {seq}). Guarde lo que pueda en un paquete y consiga el resto de otros.',

  'order-wrong-lamport':
    'Este apunte reclama en el orden un lugar que no es el suyo, así que no cuenta.',
  'order-wrong-deps': 'Este apunte nombra un pasado que nadie tiene, así que no cuenta.',
  'frontier-missing':
    'Aún no han llegado apuntes en los que se apoya esta decisión. Conéctese con otro miembro y vuelva a intentarlo.',
  'frontier-hash-differs':
    'Esta decisión se apoya en otra versión de un apunte que la de aquí. Compare en persona con otros miembros.',
  'frontier-not-closed':
    'Esta decisión omite lo que sus propios apuntes habían visto; no se puede decidir con ella. Ábrala de nuevo.',

  'bundle-not-a-bundle': 'Este archivo no es un paquete. Elija otro archivo.',
  'bundle-newer': 'Este paquete lo hizo una versión más nueva. Actualice primero la aplicación.',
  'bundle-foreign': 'Este paquete es de otra comunidad. Abra esa comunidad e impórtelo allí.',
  'bundle-too-large': 'Este paquete es mayor de lo que se puede recibir. Pida varios más pequeños.',
  'sync-wrong-proof':
    'Una prueba que venía incluida no prueba nada y se rechazó. No hay nada que hacer.',
  'bundle-damaged':
    'El paquete está dañado o cortado; lo anterior al daño se recibió. Copie otra vez el archivo de donde vino.',
  'file-too-large':
    'El archivo es demasiado grande. El máximo es {bytesMax}; divídalo o elija otro.',

  'hub-space-unknown':
    'El nodo aún no conoce esta comunidad. Antes tiene que conectarse un miembro que ya haya escrito.',
  'hub-access-denied':
    'El nodo no deja entrar a este dispositivo. Pida a una persona encargada que revise el nodo.',
  'hub-access-stale':
    'El nodo tiene claves más nuevas que este dispositivo. Intercambie antes con otro miembro y vuelva a intentarlo.',
  'hub-guest-expired': 'La invitación ha caducado en el nodo. Pida una nueva.',
  'hub-guest-limit': 'El nodo no acepta más de un invitado. Espere a que le admitan.',
  'hub-closed-to-new-spaces':
    'Este nodo no acepta comunidades nuevas. Pregunte a quien lo mantiene o use otro.',
  'hub-quota-space':
    'El nodo ya no tiene sitio para esta comunidad (el máximo es {limitBytes}). Pida más a quien lo mantiene o añada otro nodo.',
  'hub-quota-log': 'Es más de lo que el nodo acepta de una vez. Sigue solo; no se pierde nada.',
  'hub-quota-connection':
    'Es más de lo que el nodo acepta de una vez. Sigue solo dentro de {retrySeconds} segundos.',
  'hub-full':
    'El disco del nodo está lleno. Lo que escribe queda en su dispositivo; avise a quien mantiene el nodo.',
  'hub-version':
    'El nodo habla la versión {theirs} y este dispositivo la {ours}. Actualice el más antiguo.',

  'sync-message-damaged':
    'No se pudo leer lo que envió el otro lado. Vuelva a intentarlo; si sigue igual, uno de los dos necesita una versión nueva.',
  'sync-bodies-missing':
    'Llegaron apuntes sin su contenido y se rechazaron. Obténgalos de otra persona.',
  'sync-history-missing':
    'Al otro lado le faltan apuntes anteriores. Intercambie antes con otro miembro.',
  'sync-wrong-key':
    'Se rechazaron apuntes con una clave que no puede ser real. Avise a la persona con quien intercambió.',
  'sync-wrong-signature':
    'Se rechazaron apuntes alterados por el camino. Consígalos de otra persona.',
  'sync-too-many-wrong':
    'El otro lado envió demasiadas cosas falsas y se cortó el intercambio. Use otro nodo u otro miembro.',
  'sync-blob-damaged': 'Una parte de un adjunto llegó dañada. Se pedirá otra vez.',
  'sync-blob-too-large': 'Una parte de un adjunto supera lo permitido y se rechazó.',
  'sync-flood':
    'El otro lado envió más de lo que se puede recibir y se cortó el intercambio. Vuelva a intentarlo más tarde.',
  'sync-silence': 'El otro lado ya no responde. Se volverá a intentar solo; revise la red.',
  'sync-ended': 'El intercambio ha terminado.',
  'sync-fault': 'Un error de este programa cortó el intercambio. Vuelva a intentarlo y avísenos.',
  'sync-link-lost':
    'Se perdió la conexión. Se volverá a intentar solo; lo que escribe queda en este dispositivo.',
  'sync-refused': 'El otro lado no lo aceptó. Vuelva a intentarlo más tarde o con otra persona.',
  'sync-no-proof':
    'Este dispositivo no puede mostrar que es de la comunidad. Pida a un miembro que le admita.',
  'sync-not-a-hub': 'En esta dirección no hay un nodo de Folkmoot. Revise la dirección.',
  'sync-not-a-member':
    'En esta dirección hay un nodo, no el dispositivo de un miembro. Añádalo como nodo.',
  'sync-hub-key-wrong':
    'Este nodo no es el que nombra la invitación. No lo use; pregunte a quien le invitó.',
  'sync-own-echo': 'El dispositivo se conectó consigo mismo. Elija otro dispositivo.',
  'sync-open-twice': 'Este intercambio ya está en marcha. Espere a que termine.',

  StoreFull:
    'No queda sitio en este dispositivo. Libere espacio; no se ha perdido nada de lo guardado.',
  StoreBusy:
    'Otra ventana u otro programa está usando los datos de esta comunidad. Ciérrelo y vuelva a intentarlo.',
  StoreDamaged:
    'Lo guardado aquí está dañado. Guarde lo que pueda en un paquete y consiga el resto de otros.',
  StoreNewer: 'Una versión más nueva escribió lo que hay aquí. Instálela primero.',
}
