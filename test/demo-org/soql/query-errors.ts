/** What the API says about queries it cannot run, with a mark below the place. */
import { ApiError } from '../api-error';

const advice = "be sure to append the '__c' after the";
const reference = 'Please reference your WSDL or the describe call for the appropriate names.';

export function noSuchColumn(soql: string, written: string, name: string, entity: string): ApiError {
  const sentence = `No such column '${name}' on entity '${entity}'. If you are attempting to use a custom field, ${advice} custom field name. ${reference}`;
  return new ApiError(400, 'INVALID_FIELD', pointAt(soql, written, sentence));
}

export function noSuchRelationship(soql: string, name: string): ApiError {
  const sentence = `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom relationship, ${advice.replace('__c', '__r')} custom relationship name. ${reference}`;
  return new ApiError(400, 'INVALID_FIELD', pointAt(soql, name, sentence));
}

export function invalidType(soql: string, name: string): ApiError {
  const sentence = `sObject type '${name}' is not supported. If you are attempting to use a custom object, ${advice} entity name. ${reference}`;
  return new ApiError(400, 'INVALID_TYPE', pointAt(soql, name, sentence));
}

export function notFilterable(soql: string, name: string): ApiError {
  return new ApiError(
    400,
    'INVALID_FIELD',
    pointAt(soql, name, `field '${name}' can not be filtered in a query call`, 'last'),
  );
}

export function notGroupable(soql: string, name: string): ApiError {
  return malformed(pointAt(soql, name, `field '${name}' can not be grouped in a query call`, 'last'));
}

export function mustBeGrouped(soql: string, name: string): ApiError {
  return malformed(pointAt(soql, name, `Field must be grouped or aggregated: ${name}`));
}

/** A value of the wrong kind, such as a date where a date-time belongs. */
export function wrongValue(soql: string, name: string, type: string, enclosed: boolean): ApiError {
  const quotes = enclosed ? 'should be enclosed in quotes' : 'should not be enclosed in quotes';
  const sentence = `value of filter criterion for field '${name}' must be of type ${type} and ${quotes}`;
  return new ApiError(400, 'INVALID_FIELD', pointAt(soql, name, sentence, 'last'));
}

export function malformed(message: string): ApiError {
  return new ApiError(400, 'MALFORMED_QUERY', message);
}

/** The three lines that show where in the query the trouble is, then the sentence. */
export function pointAt(soql: string, word: string, sentence: string, which: 'first' | 'last' = 'first'): string {
  const line = soql.replaceAll('\n', ' ');
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const places = [...line.matchAll(new RegExp(`(?<![\\w.])${escaped}(?!\\w)`, 'gi'))];
  const index = (which === 'first' ? places[0] : places.at(-1))?.index ?? 0;
  return `\n${line}\n${' '.repeat(index)}^\nERROR at Row:1:Column:${index + 1}\n${sentence}`;
}
