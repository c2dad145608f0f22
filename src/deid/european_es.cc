// The cues of Spanish texts, of Spain and of Latin America.
#include "deid/european_text.h"

namespace wardbook::deid::european {

using trust::Label;

namespace {

constexpr Cue cues[] = {
    {Use::number, Label::id,
     "dni|nie|nif|d n i|n i f|n i e|documento nacional de identidad|documento de identidad|cedula de identidad|lc|curp|clave de elector|"
     "ine clave|c i|dpi|cuil|cuit|episodio|numero de episodio|nig|nomina|legajo|numero de empleado|rut|rfc"},
    {Use::number, Label::mrn,
     "nhc|nh|hc|h c|hª|hª clinica|hª cª|n historia|nºhistoria|numero de historia|numero de historia clinica|historia clinica|historia "
     "clinica electronica|expediente clinico|nhc paciente|numero de expediente"},
    {Use::weak_number, Label::mrn, "historia|expediente|registro hospitalario"},
    {Use::number, Label::health_plan,
     "nass|nss|naf|n s s|cip|cip sns|cipa|nuhsa|tis|sip|tsi|tarjeta sanitaria|numero de la seguridad social|numero de seguridad social|"
     "seguridad social|numero de afiliacion|numero de afiliado|afiliado|afiliada|poliza|numero de poliza|credencial|pami|tarjeta|"
     "numero de asegurado|cartilla|beneficio"},
    {Use::number, Label::license,
     "colegiado|colegiada|colegiado numero|numero de colegiado|numero de colegiada|nºcol|ncol|col|n col|cedula profesional|ced prof|"
     "ced esp|cedula especialidad|mp|mn|m p|m n|matricula profesional|matricula nacional|mat prof|cias|pasaporte|permiso de conducir|"
     "carnet de conducir|licencia de conducir|licencia comercial|mpps|registro profesional|reg msp|permiso de conduccion|licencia "
     "municipal|lic municipal|licencia|numero de licencia|temp"},
    {Use::weak_number, Label::license, "permiso|matricula"},
    {Use::number, Label::account, "cuenta|cuenta corriente|iban|ccc|ccc empresa|numero de cuenta|factura|numero de factura|siniestro"},
    {Use::weak_number, Label::id,
     "ref|referencia|caso|solicitud|peticion|muestra|biopsia|receta|diligencias|diligencias previas|folio|registro|protocolo|orden|"
     "volante|parte|parte quirurgico|informe|frasco|estudio"},
    {Use::code, Label::vehicle, "matricula|matricula aeronave|dominio|patente|placa|placas|bastidor|remolque"},
    {Use::code, Label::device, "n s|ns|numero de serie|n de serie|n serie|serie|lote|sn|electrodo|equipo ns"},
    {Use::code, Label::health_plan, "cip"},
    {Use::code, Label::id, "usuario|usuaria|login|frasco"},
    {Use::phone, Label::phone,
     "tel|telf|telef|telefono|telefonos|tfno|tlf|tlfno|tfn|movil|cel|celular|whatsapp|satelital|fijo|telefono de contacto|llamar al|al"},
    {Use::extension, Label::phone, "busca|extension|ext|interno|busca geriatria"},
    {Use::phone, Label::fax, "fax|telefax"},
    {Use::name, Label::name,
     "por|firma|nombre|nombres|apellido|apellidos|apellido1|apellido2|primer apellido|segundo apellido|nombre y apellidos|apellidos y "
     "nombre|"
     "paciente|pte|pcte|medico|medica|medico responsable|medico de cabecera|medico tratante|facultativo|facultativa|cirujano|cirujana|"
     "anestesista|instrumentadora|instrumentista|ayudante|1er ayudante|2do ayudante|residente|adjunto|adjunta|supervisora|supervisor|"
     "enfermera|enfermero|trabajadora social|trabajador social|solicitante|peticionario|prescriptor|prescribe|remitido por|remite|"
     "firmado|firmado por|fdo|firma|validado|validado por|validado electronicamente por|autor|autora|informado por|realizado por|"
     "responsable|responsable clinico|tutor|tutora|acompanante|testigo|testigo 1|testigo 2|nino|nina|trabajador|trabajadora|"
     "trabajador a|asegurada|asegurado|titular|contacto|persona de contacto|pediatra|matrona|psicologa|psicologo|fisioterapeuta|"
     "cura|familiar|para|de|supervisa|extraccion por|dictado por"},
    {Use::title, Label::name,
     "estimado|estimada|querido|querida|d|dª|d "
     "ª|don|dona|dna|sr|sra|srta|sres|senor|senora|senorita|dr|dra|dres|dras|doctor|doctora|prof|profesor|profesora|lic|ldo|lda|"
     "ing|arq|sor|fray"},
    {Use::kin, Label::name,
     "pte|pcte|paciente|esposa|esposo|marido|mujer|senora|hijo|hija|hijos|hijas|madre|padre|hermano|hermana|nieto|nieta|sobrino|sobrina|"
     "primo|prima|ahijado|ahijada|padrino|madrina|bisnieto|bisnieta|padrastro|madrastra|hijastro|hijastra|"
     "cunado|cunada|suegro|suegra|abuelo|abuela|tio|tia|pareja|novio|novia|yerno|nuera|cuidadora|cuidador|vecino|vecina|amigo|amiga|"
     "companero|companera|viuda de|maestra|enfermera|enfermero|encargado|interprete|pediatra|acompanante|trabajadora|matrona"},
    {Use::street, Label::location,
     "calle|avenida|avda|avd|av|plaza|pza|plza|paseo|pº|carretera|ctra|camino|ronda|travesia|urbanizacion|urb|poligono|rambla|gran via|"
     "glorieta|pasaje|privada|calzada|bulevar|via|carrer|rua|callejon|periferico|diagonal"},
    {Use::site, Label::location,
     "hospital|hospital universitario|hospital general|clinica|policlinica|policlinico|sanatorio|centro de salud|centro medico|c s|cs|"
     "consultorio|centro de especialidades|complejo hospitalario|complejo asistencial|residencia|instituto|fundacion|cap|umf|"
     "hospital clinico|hospital comarcal|hospital rural|hospital zonal|hospital regional|farmacia|centro sanitario|ceip|colegio|"
     "centro|laboratorio|maternidad|mutua|hosp|htal|hptal|ambulatorio|dispensario|puesto de salud|cdt|cesfam|eleam|pac de|csm"},
    {Use::place, Label::location,
     "localidad|provincia|localidad provincia|municipio|poblacion|ciudad|lugar de nacimiento|natural de|residente en|reside en|residen "
     "en|vive en|viven en|vivia en|nacio en|oriundo de|oriunda de|vecino de|"
     "vecina de|originario de|originaria de|nacido en|nacida en|domiciliado en|procedente de|colonia|barrio|barriada de|paraje|aldea de"},
    {Use::room, Label::location, "habitacion|hab|cama|box|quirofano|puesto|cuna|camilla|cubiculo|incubadora|paritorio"},
    {Use::birth, Label::date, "nacimiento|fecha de nacimiento|f nacimiento|f nac|fec nac|fnac|fn|nacido|nacida|nacido el|nacida el|nacio"},
    {Use::eponym, Label::other,
     "sindrome de|sindrome|enfermedad de|enfermedad|signo de|signo|test de|test|prueba de|escala de|escala|maniobra de|sonda|sonda de|"
     "saco de|trompa de|lineas b de|lineas de|indice de|clasificacion de|tecnica de|metodo de|angulo de|criterios de|fractura de|"
     "operacion de|corea de|anemia de|tumor de|sarcoma de|linfoma de|esofago de|quiste de|glandula de|tincion de|canal de|espacio de|"
     "ulcera de|cateter de|hernia de|reflejo de|triada de|formula de|ecuacion de|tipo|rosa de|contractura de|tiroiditis de|edema de|"
     "maniobras de|celulas de|nodulos de|cuerpos de|virus|virus de|aguja de|pinza de|hemodialisis de|reaccion de|gram de|b de|"
     "liquido de|signos de|cirugia de|protesis de|escala de coma de|punto de|forceps de|plano de|ley de|triangulo de|incision de|"
     "vaina de|ligamento de|conducto de|fascia de|valvula de|anillo de|coloracion de|regla de|ataxia de|distrofia de|purpura de|"
     "nefropatia de|arteritis de|paralisis de|neuralgia de|neuroma de|cuerpo de|bacilo de|granuloma de|plastia de|estudio de|drenaje de"},
    {Use::plain, Label::other,
     "paciente|pacientes|nina|nino|recien|apartado|urbanizacion|correos|desde|profesor|parentesco|ocupacion|"
     "nº|nºcol|n|edad|sexo|varon|mujer|hombre|adolescente|servicio|especialidad|urologia|oncologia|cardiologia|neurologia|nefrologia|"
     "fecha|informe|motivo|datos|espana|provincia|localidad|domicilio|telefono|correo|email|mail|col|nhc|nif|dni|tel|tfno|fax|"
     "antecedentes|exploracion|diagnostico|tratamiento|evolucion|alta|ingreso|adolescente|medico|medica|enfermera|cirujano|cirugia|"
     "hospital|clinica|urgencias|medicina|interna|familiar|general|servicios|unidad|departamento|seccion|jefe|calle|avenida|avda|av|c|"
     "paseo|plaza|carretera|apellidos|nombre|presenta|refiere|acude|consulta|anatomia|patologica|digestivo|pediatria|ginecologia|"
     "obstetricia|traumatologia|radiologia|nacional|seguridad|social|asistencia|remitido|responsable|los|las|el|la|se|no|un|una|del|"
     "su|hace|tras|sin|con|por|para|en|al|lunes|martes|miercoles|jueves|viernes|dx|tto|ta|fc|ecg|analitica|"
     "oftalmologia|dermatologia|psiquiatria|psicologia|enfermeria|endocrinologia|hematologia|reumatologia|neumologia|correspondencia|"
     "instrumentista|circulante|anestesista|logop|uci|mir|due"},
};

}  // namespace

std::span<const Cue> cues_es() { return cues; }

}  // namespace wardbook::deid::european
