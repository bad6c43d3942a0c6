// Written by `npm run docs` from the contracts. Change those, and write it anew.
import type { OperationRow, NoArguments, Operation, PagedOperation, PersonalOperation } from '../operation.ts';

export type Area = {
  readonly id: string;
  readonly level: 'country' | 'governorate' | 'municipality' | 'district' | 'area';
  readonly use: string | null;
  readonly names: Readonly<Record<string, string>>;
  readonly parent: string | null;
  readonly validFrom: string;
  readonly validThrough: string | null;
  readonly agencyId: string;
  readonly reference: string;
  readonly shape: {
    readonly type: 'MultiPolygon';
    readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[];
  };
  readonly editions: readonly {
    readonly validFrom: string;
    readonly validThrough: string | null;
  }[];
};

export type PublicArea = {
  readonly id: string;
  readonly level: 'country' | 'governorate' | 'municipality' | 'district' | 'area';
  readonly use: string | null;
  readonly names: Readonly<Record<string, string>>;
  readonly parent: string | null;
  readonly validFrom: string;
  readonly validThrough: string | null;
  readonly agencyId: string;
  readonly reference: string;
  readonly shape: {
    readonly type: 'MultiPolygon';
    readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[];
  };
  readonly editions: readonly {
    readonly validFrom: string;
    readonly validThrough: string | null;
  }[];
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type AreaSummary = {
  readonly id: string;
  readonly level: 'country' | 'governorate' | 'municipality' | 'district' | 'area';
  readonly use: string | null;
  readonly names: Readonly<Record<string, string>>;
  readonly parent: string | null;
  readonly validFrom: string;
  readonly validThrough: string | null;
};

export type Address = {
  readonly id: string;
  readonly agencyId: string;
  readonly reference: string;
  readonly streetId: string;
  readonly street: Readonly<Record<string, string>>;
  readonly number: string | null;
  readonly unit: string | null;
  readonly postcode: string | null;
  readonly latitude: number;
  readonly longitude: number;
  readonly validFrom: string;
  readonly validThrough: string | null;
};

export type FoundPlace = {
  readonly kind: 'area' | 'street' | 'address';
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
  readonly number: string | null;
  readonly unit: string | null;
  readonly level: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly within: {
    readonly id: string;
    readonly names: Readonly<Record<string, string>>;
  } | null;
};

export type Residence = {
  readonly id: string;
  readonly agencyId: string;
  readonly state: 'asked' | 'confirmed' | 'refused' | 'withdrawn' | 'ended' | 'expired';
  readonly address: Address;
  readonly since: string;
  readonly through: string | null;
  readonly askedAt: string;
  readonly answerBy: string | null;
  readonly name: string;
  readonly note: string | null;
  readonly reason: string | null;
};

export type ResidenceSummary = {
  readonly id: string;
  readonly agencyId: string;
  readonly state: 'asked' | 'confirmed' | 'refused' | 'withdrawn' | 'ended' | 'expired';
  readonly address: Address;
  readonly since: string;
  readonly through: string | null;
  readonly askedAt: string;
  readonly answerBy: string | null;
};

export type OwnResidence = {
  readonly id: string;
  readonly agencyId: string;
  readonly state: 'asked' | 'confirmed' | 'refused' | 'withdrawn' | 'ended' | 'expired';
  readonly address: Address;
  readonly since: string;
  readonly through: string | null;
  readonly askedAt: string;
  readonly answerBy: string | null;
  readonly name: string;
  readonly note: string | null;
  readonly reason: string | null;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type OwnResidenceSummary = {
  readonly id: string;
  readonly agencyId: string;
  readonly state: 'asked' | 'confirmed' | 'refused' | 'withdrawn' | 'ended' | 'expired';
  readonly address: Address;
  readonly since: string;
  readonly through: string | null;
  readonly askedAt: string;
  readonly answerBy: string | null;
  readonly agencyNames: Readonly<Record<string, string>> | null;
};

export type Home = {
  readonly residence: OwnResidenceSummary | null;
  readonly areas: readonly AreaSummary[];
};

export type AreaImport = {
  readonly id: string;
  readonly label: string | null;
  readonly state: 'awaiting-file' | 'running' | 'finished' | 'refused' | 'cancelled' | 'failed' | 'lapsed';
  readonly bytes: number;
  readonly askedAt: string;
  readonly reason: 'wrong-checksum' | 'not-text' | 'not-geojson' | 'no-rows' | 'too-many-rows' | 'column-missing' | 'column-unknown' | 'column-twice' | null;
  readonly detail: string | null;
  readonly total: number | null;
  readonly rows: number;
  readonly done: number;
  readonly refused: number;
  readonly waiting: {
    readonly reason: 'busy' | 'unattended';
    readonly rows: number;
    readonly since: string;
    readonly nextAt: string;
  } | null;
  readonly endedAt: string | null;
  readonly results: {
    readonly url: string;
    readonly until: string;
  } | null;
};

export type AreaImportSummary = {
  readonly id: string;
  readonly label: string | null;
  readonly state: 'awaiting-file' | 'running' | 'finished' | 'refused' | 'cancelled' | 'failed' | 'lapsed';
  readonly bytes: number;
  readonly askedAt: string;
};

export type ListWholesArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListWholesResult = {
  readonly items: readonly AreaSummary[];
  readonly next?: string;
};

export type AreasAtArguments = {
  /** Must be latitude and longitude, such as 31.95,35.91. The latitude must be from -85 to 85. */
  readonly point: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly on?: string;
};

export type AreasAtResult = {
  readonly items: readonly AreaSummary[];
};

export type GetAreaArguments = {
  /** Must be an id that this portal gave. */
  readonly area: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly on?: string;
};

export type GetAreaResult = PublicArea;

export type ListPartsArguments = {
  /** Must be an id that this portal gave. */
  readonly area: string;
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListPartsResult = {
  readonly items: readonly AreaSummary[];
  readonly next?: string;
};

export type PutAreaArguments = {
  /** Use letters, digits, points, underscores and hyphens, at most 60 of them. */
  readonly areaReference: string;
} & {
  readonly level: 'country' | 'governorate' | 'municipality' | 'district' | 'area';
  /** Use lower-case letters, digits and hyphens, from 1 to 40 of them. */
  readonly use?: string;
  readonly names: Readonly<Record<string, string>>;
  /** Use letters, digits, points, underscores and hyphens, at most 60 of them. */
  readonly parent?: string;
  readonly shape: {
    readonly type: 'Polygon';
    readonly coordinates: readonly (readonly (readonly number[])[])[];
  } | {
    readonly type: 'MultiPolygon';
    readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[];
  };
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly validFrom: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly validThrough?: string;
};

export type PutAreaResult = void;

export type ShowOwnAreaArguments = {
  /** Use letters, digits, points, underscores and hyphens, at most 60 of them. */
  readonly areaReference: string;
};

export type ShowOwnAreaResult = Area;

export type NearAddressesArguments = {
  /** Must be latitude and longitude, such as 31.95,35.91. The latitude must be from -85 to 85. */
  readonly point: string;
  readonly radius?: number;
  readonly limit?: number;
};

export type NearAddressesResult = {
  readonly items: readonly {
    readonly id: string;
    readonly agencyId: string;
    readonly reference: string;
    readonly streetId: string;
    readonly street: Readonly<Record<string, string>>;
    readonly number: string | null;
    readonly unit: string | null;
    readonly postcode: string | null;
    readonly latitude: number;
    readonly longitude: number;
    readonly validFrom: string;
    readonly validThrough: string | null;
    readonly agencyNames: Readonly<Record<string, string>> | null;
    readonly distance: number;
  }[];
};

export type GetAddressArguments = {
  /** Must be an id that this portal gave. */
  readonly address: string;
};

export type GetAddressResult = {
  readonly id: string;
  readonly agencyId: string;
  readonly reference: string;
  readonly streetId: string;
  readonly street: Readonly<Record<string, string>>;
  readonly number: string | null;
  readonly unit: string | null;
  readonly postcode: string | null;
  readonly latitude: number;
  readonly longitude: number;
  readonly validFrom: string;
  readonly validThrough: string | null;
  readonly agencyNames: Readonly<Record<string, string>> | null;
  readonly areas: readonly AreaSummary[];
};

export type PutAddressArguments = {
  /** Use letters, digits, points, underscores and hyphens, at most 60 of them. */
  readonly addressReference: string;
} & {
  readonly street: Readonly<Record<string, string>>;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly number?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly unit?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly postcode?: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly validFrom: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly validThrough?: string;
};

export type PutAddressResult = void;

export type ShowOwnAddressArguments = {
  /** Use letters, digits, points, underscores and hyphens, at most 60 of them. */
  readonly addressReference: string;
};

export type ShowOwnAddressResult = Address;

export type SearchPlacesArguments = {
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly q: string;
  readonly limit?: number;
};

export type SearchPlacesResult = {
  readonly items: readonly FoundPlace[];
};

export type AskForAreaImportArguments = {
  readonly bytes: number;
  /** Must be a SHA-256 sum: 64 digits in lower-case hexadecimal. */
  readonly sha256?: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly label?: string;
};

export type AskForAreaImportResult = {
  readonly id: string;
  readonly label: string | null;
  readonly state: 'awaiting-file' | 'running' | 'finished' | 'refused' | 'cancelled' | 'failed' | 'lapsed';
  readonly bytes: number;
  readonly askedAt: string;
  readonly reason: 'wrong-checksum' | 'not-text' | 'not-geojson' | 'no-rows' | 'too-many-rows' | 'column-missing' | 'column-unknown' | 'column-twice' | null;
  readonly detail: string | null;
  readonly total: number | null;
  readonly rows: number;
  readonly done: number;
  readonly refused: number;
  readonly waiting: {
    readonly reason: 'busy' | 'unattended';
    readonly rows: number;
    readonly since: string;
    readonly nextAt: string;
  } | null;
  readonly endedAt: string | null;
  readonly upload: {
    readonly url: string;
    readonly until: string;
    readonly fields: Readonly<Record<string, string>>;
  };
};

export type ListAreaImportsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListAreaImportsResult = {
  readonly items: readonly AreaImportSummary[];
  readonly next?: string;
};

export type GetAreaImportArguments = {
  /** Must be an id that this portal gave. */
  readonly importId: string;
};

export type GetAreaImportResult = AreaImport;

export type CancelAreaImportArguments = {
  /** Must be an id that this portal gave. */
  readonly importId: string;
} & Readonly<Record<string, never>>;

export type CancelAreaImportResult = {
  readonly id: string;
  readonly state: 'cancelled';
  readonly endedAt: string;
};

export type AskForResidenceArguments = {
  /** Must be an id that this portal gave. */
  readonly addressId: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly since: string;
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly name: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly note?: string;
};

export type AskForResidenceResult = OwnResidence;

export type ListResidencesArguments = NoArguments;

export type ListResidencesResult = {
  readonly items: readonly OwnResidenceSummary[];
};

export type GetResidenceArguments = {
  /** Must be an id that this portal gave. */
  readonly residenceId: string;
};

export type GetResidenceResult = OwnResidence;

export type WithdrawResidenceArguments = {
  /** Must be an id that this portal gave. */
  readonly residenceId: string;
} & Readonly<Record<string, never>>;

export type WithdrawResidenceResult = void;

export type GetHomeArguments = {
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly on?: string;
};

export type GetHomeResult = Home;

export type ListAgencyResidencesArguments = {
  readonly state?: 'asked' | 'confirmed' | 'refused' | 'ended' | 'expired';
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly updated_after?: string;
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListAgencyResidencesResult = {
  readonly items: readonly ResidenceSummary[];
  readonly next?: string;
};

export type ShowResidenceToAgencyArguments = {
  /** Must be an id that this portal gave. */
  readonly residenceId: string;
};

export type ShowResidenceToAgencyResult = Residence;

export type ConfirmResidenceArguments = {
  /** Must be an id that this portal gave. */
  readonly residenceId: string;
} & {
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly officer: string;
};

export type ConfirmResidenceResult = void;

export type RefuseResidenceArguments = {
  /** Must be an id that this portal gave. */
  readonly residenceId: string;
} & {
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly officer: string;
  /** White space around it is taken away. Control characters and broken characters are not allowed. */
  readonly reason: string;
};

export type RefuseResidenceResult = void;

export type EndResidenceArguments = {
  /** Must be an id that this portal gave. */
  readonly residenceId: string;
} & {
  /** White space around it is taken away. Write it in one line, without control characters. */
  readonly officer: string;
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly through: string;
};

export type EndResidenceResult = void;

/** Refusals of this service, by code. */
export type AreasProblem = 'area-not-found' | 'parent-unknown' | 'level-kept' | 'edition-later' | 'too-many-editions' | 'address-not-found' | 'job-not-found' | 'job-ended' | 'address-unknown' | 'too-many-residences' | 'residence-not-found' | 'residence-answered';

/** Addresses, districts and areas: what lies where, and where people live. */
export interface AreasService {
  /** List the areas that are a part of no other, by name. For anyone. */
  readonly listWholes: PagedOperation<ListWholesArguments, ListWholesResult>;
  /** List the areas that a point is in, from the whole to the part. For anyone. */
  readonly areasAt: Operation<AreasAtArguments, AreasAtResult>;
  /** Show an area with its border, as it is or was on a day. For anyone. Refusals: area-not-found. */
  readonly getArea: Operation<GetAreaArguments, GetAreaResult>;
  /** List the areas that are a part of one, by name. For anyone. */
  readonly listParts: PagedOperation<ListPartsArguments, ListPartsResult>;
  /** Register an area under your own reference, or a new edition of it. Needs a key with the scope `areas:write`. Refusals: parent-unknown, level-kept, edition-later, too-many-editions. */
  readonly putArea: Operation<PutAreaArguments, PutAreaResult>;
  /** Show an area by your own reference. Needs a key with the scope `areas:read`. Refusals: area-not-found. */
  readonly showOwnArea: Operation<ShowOwnAreaArguments, ShowOwnAreaResult>;
  /** List the addresses near a point, the nearest first. For anyone. */
  readonly nearAddresses: Operation<NearAddressesArguments, NearAddressesResult>;
  /** Show an address with the areas that it is in today. For anyone. Refusals: address-not-found. */
  readonly getAddress: Operation<GetAddressArguments, GetAddressResult>;
  /** Register an address under your own reference, or change it. Needs a key with the scope `areas:write`. */
  readonly putAddress: Operation<PutAddressArguments, PutAddressResult>;
  /** Show an address by your own reference. Needs a key with the scope `areas:read`. Refusals: address-not-found. */
  readonly showOwnAddress: Operation<ShowOwnAddressArguments, ShowOwnAddressResult>;
  /** Find areas, streets and addresses by name, the best first. For anyone. */
  readonly searchPlaces: Operation<SearchPlacesArguments, SearchPlacesResult>;
  /** Register by file: areas in GeoJSON, or addresses in comma-separated values; up to 100,000. Needs a key with the scope `areas:write`. */
  readonly askForAreaImport: Operation<AskForAreaImportArguments, AskForAreaImportResult>;
  /** List your import jobs, the newest first. Needs a key with the scope `areas:read`. */
  readonly listAreaImports: PagedOperation<ListAreaImportsArguments, ListAreaImportsResult>;
  /** Watch an import job; at its end there is a link to the results, which works for a minute. Needs a key with the scope `areas:read`. Refusals: job-not-found. */
  readonly getAreaImport: Operation<GetAreaImportArguments, GetAreaImportResult>;
  /** Cancel an import job; what was registered by then remains. Needs a key with the scope `areas:write`. Refusals: job-not-found, job-ended. */
  readonly cancelAreaImport: Operation<CancelAreaImportArguments, CancelAreaImportResult>;
  /** Say where I live, for the agency of the address to confirm. For a person who is signed in. Refusals: address-unknown, too-many-residences. */
  readonly askForResidence: Operation<AskForResidenceArguments, AskForResidenceResult>;
  /** List where I said that I live, the newest first, with what became of it. For a person who is signed in. */
  readonly listResidences: Operation<ListResidencesArguments, ListResidencesResult>;
  /** Show one of them. For a person who is signed in. Refusals: residence-not-found. */
  readonly getResidence: Operation<GetResidenceArguments, GetResidenceResult>;
  /** Take it back while it is not answered. For a person who is signed in. Refusals: residence-not-found, residence-answered. */
  readonly withdrawResidence: Operation<WithdrawResidenceArguments, WithdrawResidenceResult>;
  /** Where I live, as it is attested, and in which areas that is. For a person who is signed in. */
  readonly getHome: Operation<GetHomeArguments, GetHomeResult>;
  /** List the residences at your addresses in a state, the longest waiting first. Needs a key with the scope `residences:read`. */
  readonly listAgencyResidences: PagedOperation<ListAgencyResidencesArguments, ListAgencyResidencesResult>;
  /** Show who says that they live at one of your addresses. Needs a key with the scope `residences:read`. Refusals: residence-not-found. */
  readonly showResidenceToAgency: PersonalOperation<ShowResidenceToAgencyArguments, ShowResidenceToAgencyResult>;
  /** Confirm a residence: it counts from its first day on. Needs a key with the scope `residences:write`. Refusals: residence-not-found, residence-answered. */
  readonly confirmResidence: Operation<ConfirmResidenceArguments, ConfirmResidenceResult>;
  /** Refuse a residence; the person is told the reason. Needs a key with the scope `residences:write`. Refusals: residence-not-found, residence-answered. */
  readonly refuseResidence: Operation<RefuseResidenceArguments, RefuseResidenceResult>;
  /** End a residence that you confirmed: the person has left, or it was confirmed by mistake. Needs a key with the scope `residences:write`. Refusals: residence-not-found, residence-answered. */
  readonly endResidence: Operation<EndResidenceArguments, EndResidenceResult>;
}

export const areas: Readonly<Record<keyof AreasService, OperationRow>> = {
  listWholes: {"method":"GET","path":"/v1/public/areas","access":"anyone","reply":"json","query":["limit","cursor"],"paged":true},
  areasAt: {"method":"GET","path":"/v1/public/areas/at","access":"anyone","reply":"json","query":["point","on"]},
  getArea: {"method":"GET","path":"/v1/public/areas/{area}","access":"anyone","reply":"json","query":["on"]},
  listParts: {"method":"GET","path":"/v1/public/areas/{area}/areas","access":"anyone","reply":"json","query":["limit","cursor"],"paged":true},
  putArea: {"method":"PUT","path":"/v1/agency/areas/register/{areaReference}","access":"agency","reply":"none","body":"json","write":true},
  showOwnArea: {"method":"GET","path":"/v1/agency/areas/register/{areaReference}","access":"agency","reply":"json"},
  nearAddresses: {"method":"GET","path":"/v1/public/areas/addresses","access":"anyone","reply":"json","query":["point","radius","limit"]},
  getAddress: {"method":"GET","path":"/v1/public/areas/addresses/{address}","access":"anyone","reply":"json"},
  putAddress: {"method":"PUT","path":"/v1/agency/areas/addresses/{addressReference}","access":"agency","reply":"none","body":"json","write":true},
  showOwnAddress: {"method":"GET","path":"/v1/agency/areas/addresses/{addressReference}","access":"agency","reply":"json"},
  searchPlaces: {"method":"GET","path":"/v1/public/areas/search","access":"anyone","reply":"json","query":["q","limit"]},
  askForAreaImport: {"method":"POST","path":"/v1/agency/areas/import-jobs","access":"agency","reply":"json","body":"json","write":true},
  listAreaImports: {"method":"GET","path":"/v1/agency/areas/import-jobs","access":"agency","reply":"json","query":["limit","cursor"],"paged":true},
  getAreaImport: {"method":"GET","path":"/v1/agency/areas/import-jobs/{importId}","access":"agency","reply":"json"},
  cancelAreaImport: {"method":"POST","path":"/v1/agency/areas/import-jobs/{importId}/cancellation","access":"agency","reply":"json","body":"json","write":true},
  askForResidence: {"method":"POST","path":"/v1/areas/residences","access":"citizen","reply":"json","body":"json","write":true},
  listResidences: {"method":"GET","path":"/v1/areas/residences","access":"citizen","reply":"json"},
  getResidence: {"method":"GET","path":"/v1/areas/residences/{residenceId}","access":"citizen","reply":"json"},
  withdrawResidence: {"method":"POST","path":"/v1/areas/residences/{residenceId}/withdrawal","access":"citizen","reply":"none","body":"json","write":true},
  getHome: {"method":"GET","path":"/v1/areas/residence","access":"citizen","reply":"json","query":["on"]},
  listAgencyResidences: {"method":"GET","path":"/v1/agency/areas/residences","access":"agency","reply":"json","query":["state","updated_after","limit","cursor"],"paged":true},
  showResidenceToAgency: {"method":"GET","path":"/v1/agency/areas/residences/{residenceId}","access":"agency","reply":"json","personal":true},
  confirmResidence: {"method":"POST","path":"/v1/agency/areas/residences/{residenceId}/confirmation","access":"agency","reply":"none","body":"json","write":true},
  refuseResidence: {"method":"POST","path":"/v1/agency/areas/residences/{residenceId}/refusal","access":"agency","reply":"none","body":"json","write":true},
  endResidence: {"method":"POST","path":"/v1/agency/areas/residences/{residenceId}/end","access":"agency","reply":"none","body":"json","write":true},
};
