import { type FeatureRow, feature } from './feature';

/** Second document, `LicenseFeatures`: core features and question management (`bulkImport` there is `bulk_question_import`). */
export const questionsFeatures: FeatureRow[] = [
  feature('questions', 'multiple_choice', 'multipleChoice', 'list-checks', 'free', {
    tr: ['Çoktan seçmeli sorular', 'Birden çok seçenekten doğru olanın işaretlendiği sorular hazırlanmasını sağlar.'],
    en: ['Multiple choice questions', 'Lets you write questions answered by picking from several options.'],
    de: ['Multiple-Choice-Fragen', 'Ermöglicht Fragen, die durch Auswahl aus mehreren Antworten beantwortet werden.'],
  }),
  feature('questions', 'true_false', 'trueFalse', 'circle-check', 'free', {
    tr: ['Doğru/Yanlış soruları', 'Doğru ya da yanlış olarak yanıtlanan sorular hazırlanmasını sağlar.'],
    en: ['True/false questions', 'Lets you write questions answered with true or false.'],
    de: ['Richtig/Falsch-Fragen', 'Ermöglicht Fragen, die mit richtig oder falsch beantwortet werden.'],
  }),
  feature('questions', 'matching', 'matching', 'arrow-left-right', 'basic', {
    tr: ['Eşleştirme soruları', 'İki listedeki öğelerin birbiriyle eşleştirildiği sorular hazırlanmasını sağlar.'],
    en: ['Matching questions', 'Lets you write questions that pair the items of two lists.'],
    de: ['Zuordnungsfragen', 'Ermöglicht Fragen, bei denen die Einträge zweier Listen einander zugeordnet werden.'],
  }),
  feature('questions', 'essay', 'essay', 'pen-line', 'basic', {
    tr: ['Açık uçlu sorular', 'Serbest metinle yanıtlanan sorular hazırlanmasını sağlar.'],
    en: ['Essay questions', 'Lets you write questions answered in free text.'],
    de: ['Freitextfragen', 'Ermöglicht Fragen, die mit freiem Text beantwortet werden.'],
  }),
  feature('questions', 'question_bank', 'questionBank', 'library', 'free', {
    tr: ['Soru bankası', 'Soruların konulara göre saklanmasını ve yeniden kullanılmasını sağlar.'],
    en: ['Question bank', 'Keeps questions by topic so that they can be used again.'],
    de: ['Fragenpool', 'Bewahrt Fragen nach Themen geordnet auf, damit Sie sie wiederverwenden können.'],
  }),
  feature('questions', 'question_versioning', 'questionVersioning', 'history', 'professional', {
    tr: ['Soru versiyonlama', 'Bir sorunun önceki hâllerini saklar ve bunlara dönülmesini sağlar.'],
    en: ['Question versioning', 'Keeps the earlier versions of a question and lets you return to them.'],
    de: ['Fragenversionierung', 'Bewahrt frühere Fassungen einer Frage auf und stellt sie auf Wunsch wieder her.'],
  }),
  feature('questions', 'question_review', 'questionReview', 'message-square-text', 'professional', {
    tr: ['Soru inceleme süreci', 'Soruların yayımlanmadan önce başka kişilerce incelenmesini sağlar.'],
    en: ['Question review', 'Has questions reviewed by others before they are published.'],
    de: ['Fragenprüfung', 'Lässt Fragen vor der Veröffentlichung von anderen prüfen.'],
  }),
  feature('questions', 'bulk_question_import', 'bulkQuestionImport', 'file-up', 'basic', {
    tr: ['Toplu soru yükleme', 'Soruların bir dosyadan topluca yüklenmesini sağlar.'],
    en: ['Bulk question import', 'Imports many questions at once from a file.'],
    de: ['Massenimport von Fragen', 'Importiert viele Fragen auf einmal aus einer Datei.'],
  }),
];
