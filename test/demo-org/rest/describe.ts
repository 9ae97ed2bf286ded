/** What objects there are, and what their fields are like. */
import type { Org } from '../org';
import { childRelationships } from '../schema/child-relationships';
import type { Field } from '../schema/field';
import type { SObject } from '../schema/s-object';

/** The short description of an object, as in the list of all. */
export function summary(object: SObject, base: string): Record<string, unknown> {
  const { name, label, labelPlural, keyPrefix, custom, writable } = object;
  const url = `${base}/sobjects/${name}`;
  return {
    activateable: false,
    createable: writable,
    custom,
    customSetting: false,
    deletable: writable,
    deprecatedAndHidden: false,
    feedEnabled: false,
    hasSubtypes: false,
    isSubtype: false,
    keyPrefix,
    label,
    labelPlural,
    layoutable: true,
    mergeable: false,
    mruEnabled: true,
    name,
    queryable: true,
    replicateable: true,
    retrieveable: true,
    searchable: true,
    triggerable: true,
    undeletable: writable,
    updateable: writable,
    urls: { sobject: url, describe: `${url}/describe`, rowTemplate: `${url}/{ID}` },
  };
}

/** The full description of an object. */
export function fullDescription(org: Org, object: SObject, base: string): Record<string, unknown> {
  return {
    actionOverrides: [],
    ...summary(object, base),
    childRelationships: childRelationships(org.schema, object).map(relationship => ({
      cascadeDelete: false,
      deprecatedAndHidden: false,
      restrictedDelete: false,
      junctionIdListNames: [],
      junctionReferenceTo: [],
      ...relationship,
    })),
    fields: object.fields.filter(field => !field.hidden).map(describeField),
    listviewable: null,
    lookupLayoutable: null,
    namedLayoutInfos: [],
    networkScopeFieldName: null,
    recordTypeInfos: [
      {
        active: true,
        available: true,
        defaultRecordTypeMapping: true,
        developerName: 'Master',
        master: true,
        name: 'Master',
        recordTypeId: '012000000000000AAA',
        urls: {},
      },
    ],
    searchLayoutable: true,
    supportedScopes: [{ label: `All ${object.labelPlural.toLowerCase()}`, name: 'everything' }],
  };
}

function describeField(field: Field): Record<string, unknown> {
  const isText = field.length > 0 && field.type !== 'reference' && field.type !== 'id';
  const isNumber = field.type === 'currency' || field.type === 'double' || field.type === 'percent';
  return {
    aggregatable: field.type !== 'textarea' && field.type !== 'boolean',
    aiPredictionField: false,
    autoNumber: false,
    byteLength: field.length * (isText ? 3 : 1),
    calculated: false,
    calculatedFormula: null,
    cascadeDelete: false,
    caseSensitive: false,
    compoundFieldName: null,
    controllerName: null,
    createable: field.createable,
    custom: field.custom,
    defaultValue: field.type === 'boolean' ? field.startsAs : null,
    defaultValueFormula: null,
    defaultedOnCreate: field.startsAs !== null || field.name === 'OwnerId' || !field.createable,
    dependentPicklist: false,
    deprecatedAndHidden: false,
    digits: field.type === 'int' ? 8 : 0,
    displayLocationInDecimal: false,
    encrypted: false,
    externalId: field.externalId,
    extraTypeInfo: field.type === 'textarea' ? 'plaintextarea' : null,
    filterable: field.filterable,
    filteredLookupInfo: null,
    groupable: field.groupable,
    highScaleNumber: false,
    htmlFormatted: false,
    idLookup: field.name === 'Id' || field.externalId,
    inlineHelpText: null,
    label: field.label,
    length: field.length,
    mask: null,
    maskType: null,
    name: field.name,
    nameField: field.nameField,
    namePointing: field.namePointing,
    nillable: field.nillable,
    permissionable: field.updateable && !field.required && !field.name.startsWith('Call'),
    picklistValues: field.picklist.map(value => ({
      active: true,
      defaultValue: value === field.startsAs,
      label: value,
      validFor: null,
      value,
    })),
    polymorphicForeignKey: field.namePointing,
    precision: isNumber ? 18 : 0,
    queryByDistance: false,
    referenceTargetField: null,
    referenceTo: field.referenceTo,
    relationshipName: field.relationshipName,
    relationshipOrder: null,
    restrictedDelete: false,
    restrictedPicklist: field.restricted,
    scale: isNumber ? 2 : 0,
    searchPrefilterable: field.type === 'reference',
    soapType: soapType(field),
    sortable: field.type !== 'textarea',
    type: field.type,
    unique: field.unique,
    updateable: field.updateable,
    writeRequiresMasterRead: false,
  };
}

function soapType(field: Field): string {
  switch (field.type) {
    case 'id':
    case 'reference':
      return 'tns:ID';
    case 'boolean':
      return 'xsd:boolean';
    case 'int':
      return 'xsd:int';
    case 'double':
    case 'currency':
    case 'percent':
      return 'xsd:double';
    case 'date':
      return 'xsd:date';
    case 'datetime':
      return 'xsd:dateTime';
    default:
      return 'xsd:string';
  }
}
